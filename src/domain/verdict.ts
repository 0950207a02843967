// What was said of a job at a moment beyond the figures of its rows: kept whenever it changes, so that a moment of the
// past can be shown as it was.
import type { JobSummary } from '#contract/job.ts'

import { areSame, isSame, isSameFall, isSameProblem, isSameReason } from './changed.ts'
import { isSameReady } from './pace/ready.ts'

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

export const verdictOf = (job: JobSummary): Verdict => ({
  name: job.name,
  state: job.state,
  reason: job.reason,
  released: job.released,
  paused: job.paused,
  stateSince: job.stateSince,
  taskStatus: job.taskStatus,
  error: job.error,
  dataOld: job.dataOld,
  falls: job.falls,
  ready: job.ready,
  perMinute: job.pace?.perMinute ?? null,
  hasMoved: job.movedAt !== null,
})

/** Whether a viewer would be told the same. */
export const isSameVerdict = (a: Verdict, b: Verdict): boolean =>
  a.name === b.name &&
  a.state === b.state &&
  a.stateSince === b.stateSince &&
  a.released === b.released &&
  a.paused === b.paused &&
  a.taskStatus === b.taskStatus &&
  a.dataOld === b.dataOld &&
  a.hasMoved === b.hasMoved &&
  isSame(a.reason, b.reason, isSameReason) &&
  isSame(a.error, b.error, isSameProblem) &&
  areSame(a.falls, b.falls, isSameFall) &&
  isSame(a.ready, b.ready, isSameReady) &&
  isSame(a.perMinute, b.perMinute, isNearly)

/** A rate that wavers by less says the same; else every poll of a job at work would be kept twice. */
const NEARLY = 0.1

const isNearly = (a: number, b: number): boolean => Math.abs(a - b) <= NEARLY * Math.max(a, b)
