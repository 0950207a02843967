import type { JobSummary } from '#contract/job.ts'

type Key = Pick<JobSummary, 'project' | 'jobId'>

/**
 * Where another object of the same job stands now; null where jobs came, left or changed places. Lists are compared by
 * identity: a poll leaves the jobs alone that did not change, and reading thousands of them costs more than the poll.
 */
export function replacedPlaces<T extends Key>(before: readonly T[], after: readonly T[]): number[] | null {
  if (before.length !== after.length) return null
  const places: number[] = []
  for (let place = 0; place < after.length; place += 1) {
    const old = before[place]
    const job = after[place]
    if (old === job) continue
    if (old === undefined || job === undefined || old.jobId !== job.jobId || old.project !== job.project)
      return null
    places.push(place)
  }
  return places
}
