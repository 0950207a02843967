// Makes one planned call and sorts what came of it.
import type { WireLanguage } from '#contract/words.ts'

import type { BoardSink } from '../board/boardSink.ts'
import type { BoardLog } from '../board/boardLog.ts'
import { translate } from '../board/translate.ts'
import type { Clock } from '../clock.ts'
import type { CallFacts } from '../drs/client.ts'
import { UpstreamError } from '../drs/upstreamError.ts'
import * as outcome from './callOutcome.ts'
import type { PlannedCall } from './due.ts'
import type { ProjectRun } from './projectRun.ts'
import { defectProblem, noteGood, noteTrouble, type Trouble } from './trouble.ts'

export type PerformParts = {
  board: BoardSink
  clock: Clock
  random: () => number
  log: BoardLog
  language: WireLanguage
}

export type Call = Pick<PlannedCall, 'kind' | 'jobIds'> & { run: ProjectRun; signal: AbortSignal }

/** After an abort it changes nothing. */
export const perform = async (call: Call, parts: PerformParts): Promise<void> => {
  const startedAt = parts.clock.monotonicMs()
  const startedAtMs = parts.clock.nowMs()
  const ended = (): outcome.Ended => ({
    run: call.run,
    board: parts.board,
    jobIds: call.jobIds,
    startedAt,
    endedAt: parts.clock.monotonicMs(),
  })
  try {
    const { facts, apply } = await ask(call, parts)
    if (call.signal.aborted) return
    report(call, parts, { startedAtMs, facts })
    noteGood(call.run, startedAt)
    apply(ended())
  } catch (error) {
    if (call.signal.aborted) return
    const upstream = error instanceof UpstreamError ? error : null
    if (upstream === null)
      parts.log.warn({ project: call.run.configuration.name, err: error }, 'an answer could not be handled')
    report(call, parts, { startedAtMs, error: upstream })
    handleFailure(call, parts, { ended: ended(), error: upstream })
  }
}

type Answered = { facts: CallFacts; apply: (ended: outcome.Ended) => void }

const ask = async ({ kind, jobIds, run, signal }: Call, parts: PerformParts): Promise<Answered> => {
  if (kind === 'status') {
    const answer = await run.client.batchStatus(jobIds, { language: parts.language, signal })
    return { facts: answer, apply: (ended) => outcome.toldStatuses(ended, answer) }
  }
  if (kind === 'text') {
    const language = otherLanguage(parts.language)
    const answer = await run.client.structProcess(jobIds, { language, signal })
    const [news] = translate(answer, jobIds, language).news.values()
    const said = news?.kind === 'error' ? news.problem : null
    return { facts: answer, apply: (ended) => outcome.toldText(ended, said, language) }
  }
  const answer = await run.client.structProcess(jobIds, { language: parts.language, signal })
  return { facts: answer, apply: (ended) => outcome.polled(ended, answer) }
}

const handleFailure = (
  call: Call,
  parts: PerformParts,
  failure: { ended: outcome.Ended; error: UpstreamError | null },
): void => {
  const { ended, error } = failure
  if (error?.kind === 'rejected') {
    noteGood(call.run, ended.startedAt)
    if (call.kind === 'status') outcome.statusRejected(ended)
    else if (call.kind === 'text') {
      outcome.toldText(ended, error.problem, otherLanguage(parts.language))
    } else if (call.jobIds.length === 1) outcome.refusedAlone(ended, error)
    else outcome.rejected(ended)
    return
  }
  if (call.kind === 'status' && error !== null && isRefusal(error)) {
    outcome.statusesRefused(ended)
    return
  }
  const trouble: Trouble = error ?? {
    kind: 'failing',
    problem: defectProblem,
    retryAfterMs: null,
    pauseUntil: null,
  }
  noteTrouble(call.run, trouble, {
    ...ended,
    nowMs: parts.clock.nowMs(),
    random: parts.random(),
    intervalMs: call.run.configuration.poll.intervalMs,
  })
  if (call.kind === 'status') outcome.statusesFailed(ended)
  else if (call.kind === 'text') outcome.textFailed(ended)
  else outcome.failed(ended)
}

/** DRS said that it is not allowed or not offered, as opposed to a credential that is no good or not there. */
const isRefusal = ({ kind, status, pauseUntil }: UpstreamError): boolean =>
  (kind === 'denied' || kind === 'withdrawn') && status !== null && status !== 401 && pauseUntil === null

const otherLanguage = (language: WireLanguage): WireLanguage => (language === 'en-us' ? 'zh-cn' : 'en-us')

const report = (
  { kind, jobIds, run }: Call,
  { board }: PerformParts,
  told: { startedAtMs: number; facts?: CallFacts; error?: UpstreamError | null },
): void => {
  const { facts, error } = told
  board.called(run.configuration.name, {
    call: kind === 'status' ? 'batch-status' : 'batch-struct-process',
    startedAt: told.startedAtMs,
    latencyMs: facts?.latencyMs ?? error?.latencyMs ?? 0,
    requestId: facts?.requestId ?? error?.requestId ?? null,
    batchSize: jobIds.length,
    problem: facts === undefined ? (error?.problem ?? defectProblem) : null,
    raw: facts?.raw ?? null,
  })
}
