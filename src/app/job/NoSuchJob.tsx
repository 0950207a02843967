import { Link } from 'wouter'

import { useHref } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'

export function NoSuchJob() {
  const { notFound } = useText().job
  return (
    <Message heading={notFound.title} text={notFound.text}>
      <Link href={useHref('/')} className="text-ink underline underline-offset-2">
        {notFound.back}
      </Link>
    </Message>
  )
}
