import { Page } from '../shell/Page.tsx'
import { useText } from '../text/text.ts'

/** How the calls to each project fare. */
export function SupportPage() {
  const { support } = useText()
  return <Page title={support.title}>{null}</Page>
}
