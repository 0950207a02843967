import type { JobSummary } from '#contract/job.ts'

/** So many ids are asked about at once at most. */
export const MOST_JOBS = 100

/** Ids to ask about, all jobs where there are none; `fitting`: how many jobs fit, more than can be asked about. */
export type SoughtJobs = { kind: 'ids'; ids: readonly string[] } | { kind: 'too-many'; fitting: number }

/**
 * The jobs whose name or id holds the text, whatever its letter case. Where none does, the text is taken as an id: a job
 * that is watched no more still has its events.
 */
export function soughtJobs(text: string, jobs: readonly Pick<JobSummary, 'jobId' | 'name'>[]): SoughtJobs {
  const part = text.trim().toLowerCase()
  if (part === '') return { kind: 'ids', ids: [] }
  const fitting = jobs.filter(({ jobId, name }) =>
    [jobId, name].some((field) => field.toLowerCase().includes(part)),
  )
  const ids = [...new Set(fitting.map(({ jobId }) => jobId))]
  if (ids.length > MOST_JOBS) return { kind: 'too-many', fitting: fitting.length }
  return { kind: 'ids', ids: ids.length === 0 ? [text.trim()] : ids }
}
