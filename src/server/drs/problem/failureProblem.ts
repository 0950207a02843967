// The words for a reply that is no answer: our sentence for the cause, with what the upstream said behind it.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'

import { cutText } from '../json/cutText.ts'
import type { Reply } from '../reply.ts'
import type { UpstreamErrorKind } from '../upstreamError.ts'
import type { FailureVerdict } from '../verdict.ts'
import type { FailureClass } from './classify.ts'
import { ownProblem, type CallPlace } from './ownProblems.ts'

/** `action` is the name of the call, for permissions. */
export const failureProblem = (
  verdict: FailureVerdict,
  reply: Reply,
  place: CallPlace & { language: WireLanguage; action: string },
): Problem => {
  const { class: failureClass, cause, said } = verdict
  if (failureClass === 'rejected' && said !== null && said.text !== '') {
    return { code: said.code, text: said.text, texts: { [place.language]: said.text } }
  }
  const detail = details(verdict, reply, place.action)
    .filter((part) => part !== '')
    .join(': ')
  const code = codeOf(said?.code) ?? (cause === 'HTTP_ERROR' ? `HTTP_${reply.status}` : cause)
  const { text, texts } = ownProblem(cause, place, { detail })
  return {
    code,
    text: cutText(text),
    texts: { 'en-us': cutText(texts['en-us'] ?? text), 'zh-cn': cutText(texts['zh-cn'] ?? text) },
  }
}

/** What follows the sentence, in brackets. */
const details = ({ cause, said }: FailureVerdict, reply: Reply, action: string): readonly string[] => {
  const text = said?.text ?? ''
  if (cause === 'NO_PERMISSION') return [action, text]
  if (cause === 'HTTP_ERROR') return [`HTTP ${reply.status}`, text]
  return said === null && reply.trouble !== null ? [reply.requestId ?? ''] : [text]
}

/** IAM's own shape repeats the HTTP status where a code should be. */
const codeOf = (code: string | undefined): string | null =>
  code === undefined || /^\d*$/.test(code) ? null : code

export const errorKinds: Readonly<Record<FailureClass, UpstreamErrorKind>> = {
  credential: 'denied',
  clock: 'denied',
  permission: 'denied',
  throttled: 'throttled',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  failing: 'failing',
}
