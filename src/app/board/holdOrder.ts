import type { JobSummary } from '#contract/job.ts'

import { jobKey } from './jobKey.ts'

/**
 * The jobs in the places they had: those of `before` that still exist, whether or not they would be chosen anew, then
 * the newcomers of `chosen`. Nothing moves under a pointer; only what left the board altogether leaves a gap.
 */
export function holdOrder(
  before: readonly JobSummary[],
  chosen: readonly JobSummary[],
  all: readonly JobSummary[],
): JobSummary[] {
  // By identity as far as it reaches: keys are made only of the jobs that changed.
  const current = new Set(all)
  const past = new Set(before)
  const changed = new Map(all.filter((job) => !past.has(job)).map((job) => [jobKey(job), job]))
  const held = new Set<JobSummary>()
  for (const old of before) {
    const job = current.has(old) ? old : changed.get(jobKey(old))
    if (job !== undefined) held.add(job)
  }
  return [...held, ...chosen.filter((job) => !held.has(job))]
}
