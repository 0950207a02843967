// Whether a reply is an answer, and if not, why. Pure: HTTP and credentials are other files' business.
import type { ForeignJson } from './json/foreignJson.ts'
import { classifyFailure, type FailureClass } from './problem/classify.ts'
import { readFailureBody, type UpstreamSaid } from './problem/failureBody.ts'
import type { OwnCode } from './problem/ownProblems.ts'
import type { Reply } from './reply.ts'

export type Verdict =
  /** `rejected`: the envelope came with a client error's status. */
  { kind: 'answer'; rejected: boolean; entries: readonly ForeignJson[] } | FailureVerdict

export type FailureVerdict = {
  kind: 'failure'
  class: FailureClass
  cause: OwnCode
  /** What the upstream itself said; null = nothing that can be read. */
  said: UpstreamSaid | null
}

/** Struct-process and status have the same envelope. */
export const judgeReply = (reply: Reply): Verdict => {
  const { status, body, entries, trouble } = reply
  const good = status >= 200 && status < 300
  const said = readFailureBody(body)
  if (entries !== null && (good || ENVELOPE_STATUSES.has(status)) && (entries.length > 0 || said === null)) {
    return { kind: 'answer', rejected: !good, entries }
  }
  if (trouble !== null && (good || isForeign(reply))) {
    return { kind: 'failure', class: 'failing', cause: trouble, said: null }
  }
  if (good && said === null) return { kind: 'failure', class: 'failing', cause: 'UNREADABLE', said: null }
  const failureClass = classifyFailure(status, said?.code ?? null)
  return { kind: 'failure', class: failureClass, cause: causes[failureClass], said }
}

/** A page instead of an answer; but an overloaded gateway may send one with its own status too. */
const isForeign = ({ status, trouble }: Reply): boolean =>
  trouble === 'PROXY_ANSWERED' && status < 500 && status !== 429

/** Which of these a batch with an unknown id comes with is not documented; a sibling call uses 400. */
const ENVELOPE_STATUSES = new Set([400, 404, 422])

const causes: Readonly<Record<FailureClass, OwnCode>> = {
  credential: 'SIGNED_OUT',
  clock: 'CLOCK_SKEW',
  permission: 'NO_PERMISSION',
  throttled: 'THROTTLED',
  rejected: 'HTTP_ERROR',
  withdrawn: 'WITHDRAWN',
  failing: 'HTTP_ERROR',
}
