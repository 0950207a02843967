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
  const current = new Map(all.map((job) => [jobKey(job), job]))
  const held: JobSummary[] = []
  const kept = new Set<string>()
  for (const { project, jobId } of before) {
    const key = jobKey({ project, jobId })
    const job = current.get(key)
    if (job === undefined) continue
    held.push(job)
    kept.add(key)
  }
  return [...held, ...chosen.filter((job) => !kept.has(jobKey(job)))]
}
