import { Link } from 'wouter'

import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { Page } from './Page.tsx'
import { useHref } from './viewState.ts'

export function NotFoundPage() {
  const { shell } = useText()
  return (
    <Page title={null}>
      <Message heading={shell.notFound} text={shell.notFoundHint}>
        <Link href={useHref('/')} className="text-moving underline underline-offset-2">
          {shell.toBoard}
        </Link>
      </Message>
    </Page>
  )
}
