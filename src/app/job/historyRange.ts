// How far the chart of objects over time reaches.
import type { LockstepEvent } from '#contract/events.ts'
import type { JobDetail } from '#contract/job.ts'
import { runSpan } from '#domain/history/runComparison.ts'
import { runStart } from '#domain/history/runStart.ts'
import { runEnd } from '#domain/runEnd.ts'

export const historyRanges = ['run', 'day', 'all'] as const
export type HistoryRange = (typeof historyRanges)[number]

/** `toAt` null = up to now, or to the moment of the past that is shown. */
export type WholeRange = { fromAt: number; toAt: number | null }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** What moves with the clock moves in steps of this, so that an answer serves for a while. */
const STEP_MS = 10 * MINUTE_MS
/** After the end of a run a little of what followed, as a share of the run. */
const AFTER_SHARE = 0.02
/** The figures of DRS are minutes old: so long after its end the last of a run may still come in. */
const LATE_MS = 15 * MINUTE_MS

type Facts = {
  job: JobDetail
  /** The oldest moment of which anything is kept; null = not known. */
  keptFrom: number | null
  nowMs: number
}

/** A run that has not begun has no range of its own: then it is the last day. */
export function wholeRange(choice: HistoryRange, { job, keptFrom, nowMs }: Facts): WholeRange {
  const startedAt = job.run?.startedAt ?? job.startedAt
  if (choice === 'run' && startedAt !== null) {
    // The clock of DRS may be ahead of ours: a range that begins after its end cannot be asked for.
    const fromAt = startedAt < nowMs ? startedAt : (Math.floor(nowMs / MINUTE_MS) - 1) * MINUTE_MS
    return { fromAt, toAt: runTo(job, startedAt, nowMs) }
  }
  if (choice === 'all' && keptFrom !== null) return { fromAt: keptFrom, toAt: null }
  return { fromAt: Math.floor((nowMs - DAY_MS) / STEP_MS) * STEP_MS, toAt: null }
}

/** A moment of the past or the end of its ten minutes: while it moves, the same answers serve. */
export const stepAfter = (at: number): number => Math.ceil(at / STEP_MS) * STEP_MS

/** How far the run before this one is shown: until its last figures have come in, or this one was seen; null = there is none. */
export function previousRunTo(
  { run, previousRun }: Pick<JobDetail, 'run' | 'previousRun'>,
  events: readonly LockstepEvent[],
): number | null {
  if (run === null || previousRun === null) return null
  const seenAt = runStart(run.startedAt, events).seenAt ?? run.startedAt
  return Math.min(seenAt, (previousRun.endedAt ?? Infinity) + LATE_MS)
}

/** A run that has ended keeps its own length, or that of the run before it where that was longer. */
function runTo(job: JobDetail, startedAt: number, nowMs: number): number | null {
  const endedAt = job.run?.endedAt ?? runEnd(job)
  if (endedAt === null) return null
  const previousMs = job.previousRun === null ? 0 : (runSpan(job.previousRun, null)?.ms ?? 0)
  // Its last movement was seen after DRS's own end.
  const spanMs = Math.max(endedAt - startedAt, (job.movedAt ?? endedAt) - startedAt, previousMs)
  const toAt = Math.ceil(startedAt + spanMs + Math.max(MINUTE_MS, spanMs * AFTER_SHARE))
  return toAt < nowMs ? toAt : null
}
