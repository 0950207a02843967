// What was said of a job at a moment beyond the figures of its rows: kept whenever it changes, so that a moment of the
// past can be shown as it was.
import type { JobSummary } from '#contract/job.ts'

export type Verdict = Pick<
  JobSummary,
  | 'name'
  | 'state'
  | 'reason'
  | 'released'
  | 'paused'
  | 'stateSince'
  | 'taskStatus'
  | 'error'
  | 'dataOld'
  | 'falls'
  | 'ready'
> & {
  /** Objects per minute; a sparkline is not kept. */
  perMinute: number | null
  /** Whether anything had moved yet. */
  hasMoved: boolean
}
