import { useText } from '../text/text.ts'
import { Page } from '../shell/Page.tsx'

/** The first screen. */
export function BoardPage() {
  const { shell } = useText()
  return <Page title={shell.board}>{shell.loading}</Page>
}
