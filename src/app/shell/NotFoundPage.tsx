import { Link } from 'wouter'

import { useFirstText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { Page } from './Page.tsx'
import { useHref } from './viewState.ts'

export function NotFoundPage() {
  const { shell } = useFirstText()
  return (
    <Page title={null}>
      <Message heading={shell.notFound} text={shell.notFoundHint}>
        <Link href={useHref('/')} className="text-ink underline underline-offset-2">
          {shell.toBoard}
        </Link>
      </Message>
    </Page>
  )
}
