import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'

/** How many jobs are in each state, 0 where none is. */
export function countByState(jobs: readonly Pick<JobSummary, 'state'>[]): Record<JobState, number> {
  const counts = {
    failed: 0,
    short: 0,
    missing: 0,
    stalled: 0,
    unknown: 0,
    initializing: 0,
    waiting: 0,
    complete: 0,
  }
  for (const { state } of jobs) counts[state] += 1
  return counts
}
