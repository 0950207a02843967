// One call to DRS within its deadline, with a credential that is renewed and the call repeated once if it is refused.
import type { Clock } from '../clock.ts'
import { countOf } from './answers.ts'
import type { CallFacts, CallOptions } from './client.ts'
import type { Credential, Lease } from './credential/credential.ts'
import { withinDeadline } from './deadline.ts'
import { callFailed, callHeaders, exchange, type Exchanged, type Line } from './exchange.ts'
import type { ForeignJson } from './json/foreignJson.ts'
import type { Rewrite } from './json/rebuild.ts'
import { errorKinds, failureProblem } from './problem/failureProblem.ts'
import type { Redactor } from './redact.ts'
import type { Reply } from './reply.ts'
import { UpstreamError } from './upstreamError.ts'
import { judgeReply, type FailureVerdict } from './verdict.ts'

export type DrsQuestion = {
  /** Last part of the path, for messages. */
  action: string
  url: string
  body: string
  /** Ids that stay as they are, even if a secret should look like one. */
  asked: ReadonlySet<string>
}

export type Answered = { facts: CallFacts; entries: readonly ForeignJson[]; rejected: boolean }

type CallParts = {
  credential: Credential
  redactor: Redactor
  timeoutMs: number
  /** The credential signs, so that its clock matters. */
  signs: boolean
}

type Outcome =
  | { kind: 'answer'; answer: Answered }
  | { kind: 'failure'; error: UpstreamError; again: boolean }

/** A clock this far off is a better reason for a refused signature than the keys. */
const SKEW_MS = 5 * 60_000

/** The result @throws UpstreamError, or the reason of the caller's own signal. */
export const createAuthorizedCall =
  (line: Line, parts: CallParts) =>
  async (question: DrsQuestion, { language, signal }: CallOptions): Promise<Answered> => {
    const { credential, redactor, timeoutMs, signs } = parts
    const startedAt = line.clock.monotonicMs()
    let signedIn = false
    const onTimeout = () => {
      const cause = signedIn ? 'TIMEOUT' : 'SIGN_IN_TIMEOUT'
      return callFailed(line, cause, { language, startedAt, status: null })
    }
    const rewrite: Rewrite = (plain, key) =>
      (key === 'job_id' || key === 'id') && question.asked.has(plain) ? plain : redactor.text(plain)

    const attempt = async (signal: AbortSignal): Promise<Outcome> => {
      const lease = await credential.lease({ language, signal })
      signedIn = true
      const exchanged = await send(line, question, { lease, language, signal, rewrite })
      return settle(line, exchanged, { lease, language, signs, action: question.action })
    }

    return await withinDeadline({ timeoutMs, signal, onTimeout }, async (signal) => {
      const first = await attempt(signal)
      const last = first.kind === 'failure' && first.again ? await attempt(signal) : first
      if (last.kind === 'failure') throw last.error
      return last.answer
    })
  }

type Sending = Pick<CallOptions, 'language' | 'signal'> & {
  lease: Lease
  rewrite: Rewrite
}

const send = async (line: Line, { url, body }: DrsQuestion, sending: Sending): Promise<Exchanged> => {
  const { lease, language } = sending
  try {
    const headers = lease.headers({ method: 'POST', url, headers: callHeaders(language), body })
    return await exchange(line, { url, headers, body }, sending)
  } catch (error) {
    lease.unknown()
    throw error
  }
}

type Settling = { lease: Lease; language: CallOptions['language']; signs: boolean; action: string }

const settle = (line: Line, exchanged: Exchanged, { lease, language, signs, action }: Settling): Outcome => {
  const { reply, latencyMs } = exchanged
  const judged = judgeReply(reply)
  if (judged.kind === 'answer') {
    lease.accepted()
    const { entries, rejected } = judged
    return { kind: 'answer', answer: { facts: toFacts(exchanged, line.clock), entries, rejected } }
  }
  const verdict = signs ? blameClock(judged, reply, line.clock.nowMs()) : judged
  const problem = failureProblem(verdict, reply, { ...line.place, language, action })
  const refusal = tell(lease, verdict, () => lease.refused(problem))
  const error = new UpstreamError({
    kind: errorKinds[verdict.class],
    problem,
    status: reply.status,
    retryAfterMs: reply.retryAfterMs,
    requestId: reply.requestId ?? verdict.said?.requestId ?? null,
    latencyMs,
    pauseUntil: refusal?.pauseUntil ?? null,
  })
  return { kind: 'failure', error, again: refusal?.again ?? false }
}

/** Ends the lease: who may not do something has at least been recognized. */
const tell = <T>(lease: Lease, verdict: FailureVerdict, refused: () => T): T | null => {
  if (verdict.class === 'credential' || verdict.class === 'clock') return refused()
  if (verdict.class === 'permission' || verdict.class === 'rejected') lease.accepted()
  else lease.unknown()
  return null
}

const blameClock = (verdict: FailureVerdict, { dateHeaderAt }: Reply, nowMs: number): FailureVerdict =>
  verdict.class === 'credential' && dateHeaderAt !== null && Math.abs(dateHeaderAt - nowMs) > SKEW_MS
    ? { ...verdict, class: 'clock', cause: 'CLOCK_SKEW' }
    : verdict

const toFacts = ({ reply, latencyMs }: Exchanged, clock: Clock): CallFacts => ({
  receivedAt: clock.nowMs(),
  dateHeaderAt: reply.dateHeaderAt,
  latencyMs,
  requestId: reply.requestId,
  count: countOf(reply.body),
  raw: reply.body,
})
