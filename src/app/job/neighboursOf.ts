import type { JobSummary } from '#contract/job.ts'
import { compareAttention } from '#domain/attention.ts'

type Neighbours = { previous: JobSummary | null; next: JobSummary | null }

/** The jobs just before and just after one in the order of attention; null at the ends, and for a job that is not there. */
export function neighboursOf(
  jobs: readonly JobSummary[],
  { project, jobId }: Pick<JobSummary, 'project' | 'jobId'>,
): Neighbours {
  const here = jobs.find((job) => job.project === project && job.jobId === jobId)
  let previous: JobSummary | null = null
  let next: JobSummary | null = null
  if (here === undefined) return { previous, next }
  // One pass instead of a sort: this runs at every poll.
  for (const job of jobs) {
    const order = compareAttention(job, here)
    if (order < 0 && (previous === null || compareAttention(job, previous) > 0)) previous = job
    if (order > 0 && (next === null || compareAttention(job, next) < 0)) next = job
  }
  return { previous, next }
}
