// One call to DRS or IAM and its reply; a call without a reply becomes an UpstreamError here.
import type { WireLanguage } from '#contract/words.ts'
import type { Headers } from 'undici'

import type { Clock } from '../clock.ts'
import { ownProblem, type CallPlace, type OwnCode } from './problem/ownProblems.ts'
import type { Rewrite } from './json/rebuild.ts'
import { readReply, type Reply } from './reply.ts'
import { TransportFailure, type OutgoingRequest, type Transport } from './transport/transport.ts'
import { UpstreamError } from './upstreamError.ts'

/** Whom the calls go to and what they go over. */
export type Line = { transport: Transport; place: CallPlace; clock: Clock }

export type Exchange = {
  language: WireLanguage
  signal: AbortSignal
  /** Rewrites every string of the reply before it is cut. */
  rewrite: Rewrite
}

export type Exchanged = { reply: Reply; headers: Headers; latencyMs: number }

/** @throws UpstreamError, or the signal's reason. */
export const exchange = async (
  line: Line,
  request: OutgoingRequest,
  { language, signal, rewrite }: Exchange,
): Promise<Exchanged> => {
  const startedAt = line.clock.monotonicMs()
  try {
    const answer = await line.transport.send(request, signal)
    const reply = readReply(answer, line.clock.nowMs(), rewrite)
    return { reply, headers: answer.headers, latencyMs: line.clock.monotonicMs() - startedAt }
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error
    const { reason, status } = error
    throw callFailed(line, reason, { language, startedAt, status })
  }
}

/** Headers of every call. A compressed answer would only cost: what is read is counted decoded. */
export const callHeaders = (language: WireLanguage): Record<string, string> => ({
  'Content-Type': 'application/json',
  'X-Language': language,
  'Accept-Encoding': 'identity',
})

/** A call that ended without a reply. `startedAt`: monotonic. */
export const callFailed = (
  { place, clock }: Line,
  cause: OwnCode,
  { language, startedAt, status }: { language: WireLanguage; startedAt: number; status: number | null },
): UpstreamError =>
  new UpstreamError({
    kind: 'failing',
    problem: ownProblem(cause, { ...place, language }),
    status,
    retryAfterMs: null,
    requestId: null,
    latencyMs: clock.monotonicMs() - startedAt,
    pauseUntil: null,
  })
