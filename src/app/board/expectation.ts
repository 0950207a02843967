// What the board says of a job's ready time. A job that stands still has none, whatever was expected of it before.
import type { JobSummary } from '#contract/job.ts'

import type { Spelling } from '../format/barLabel.ts'
import { readyText, type ReadyText } from '../format/readyText.ts'

/** Null for a job that is not waited for; what it rests on stands in `long` alone: a cell has no room for it. */
export function expectation(job: JobSummary, nowMs: number | null, spelling: Spelling): ReadyText | null {
  const { state, ready } = job
  if (state !== 'initializing' || ready === null) return null
  const { short, hint } = readyText({ ...ready, basis: [] }, nowMs, spelling)
  // Both ends may read like the time itself.
  return { short, hint: hint === short ? null : hint, long: readyText(ready, nowMs, spelling).long }
}

/** Whether there is a time at which the job is expected to be ready. */
export const isExpected = ({ state, ready }: JobSummary): boolean =>
  state === 'initializing' && ready?.kind === 'range'
