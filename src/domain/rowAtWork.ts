import type { JobSummary, TypeProgress } from '#contract/job.ts'

/** The type that the job sits in, else the first at work, else the first that waits; none once all are done. */
export function rowAtWork({ types, reason }: Pick<JobSummary, 'types' | 'reason'>): TypeProgress | undefined {
  return (
    types.find(({ type }) => type === reason?.type) ??
    types.find(({ state }) => state === 'running') ??
    types.find(({ state }) => state === 'short' || state === 'unknown') ??
    types.find(({ state }) => state === 'waiting')
  )
}
