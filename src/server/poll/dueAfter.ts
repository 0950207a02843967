// How long after one poll a job is due again, by its state.
import type { JobState } from '#contract/words.ts'

export type Pace = {
  state: JobState
  /** Has had a good answer or an error of its own. */
  known: boolean
  /** Polls in a row that found it in this state, the first one not counted. */
  repeats: number
  /** How long it has been in this state. */
  inStateMs: number
  intervalMs: number
  /** DRS tells no task status here, so nothing else wakes a complete job. */
  withoutTaskStatus: boolean
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** For this long a missing job is looked for every minute. */
const MISSING_PATIENCE_MS = 10 * MINUTE_MS

export const dueAfterMs = (pace: Pace): number => (pace.known ? byState[pace.state](pace) : pace.intervalMs)

/** Whether its figures can move at any moment: such jobs are asked first. */
export const isMoving = (pace: Pick<Pace, 'state' | 'known'>): boolean =>
  !pace.known || pace.state === 'initializing' || pace.state === 'stalled'

/** Never more often than the configured interval. */
const doubling = (pace: Pace, mostMs: number): number =>
  Math.max(pace.intervalMs, Math.min(mostMs, pace.intervalMs * 2 ** Math.min(pace.repeats, 12)))

/** A minute at first; then the time it has been missing beyond that, which doubles by itself. */
const missingDueAfterMs = (pace: Pace): number =>
  Math.max(pace.intervalMs, Math.min(HOUR_MS, Math.max(MINUTE_MS, pace.inStateMs - MISSING_PATIENCE_MS)))

const byState: Readonly<Record<JobState, (pace: Pace) => number>> = {
  initializing: (pace) => pace.intervalMs,
  stalled: (pace) => pace.intervalMs,
  waiting: (pace) => doubling(pace, MINUTE_MS),
  unknown: (pace) => doubling(pace, MINUTE_MS),
  failed: (pace) => Math.max(pace.intervalMs, MINUTE_MS),
  short: (pace) => doubling(pace, 5 * MINUTE_MS),
  complete: (pace) => doubling(pace, pace.withoutTaskStatus ? 5 * MINUTE_MS : HOUR_MS),
  missing: missingDueAfterMs,
}
