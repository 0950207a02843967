import { useFirstText } from '../text/text.ts'
import { Page } from './Page.tsx'

/** In place of a screen that is on its way: the frame stays, and with it the banner that says why it takes long. */
export function LoadingPage() {
  const { shell } = useFirstText()
  return (
    <Page title={null}>
      <p role="status" className="p-6 text-second">
        {shell.loading}
      </p>
    </Page>
  )
}
