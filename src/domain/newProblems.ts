// Which jobs newly need a person: what a page that nobody looks at must tell.
import type { JobSummary } from '#contract/job.ts'

import { isAbnormal, stateOrder } from './attention.ts'
import { replacedPlaces } from './replacedPlaces.ts'

type Judged = Pick<JobSummary, 'project' | 'jobId' | 'state' | 'reason'>

/** Name of a job that no other has; neither part of it can hold the separator. */
export const problemKey = ({ project, jobId }: Pick<JobSummary, 'project' | 'jobId'>): string =>
  `${project}/${jobId}`

/**
 * Makes the function that gives, board after board, the jobs that became abnormal since the last one, or more gravely so,
 * worst first. The first verdict on a job is what is found and no news; while a job has no verdict, as after a restart of
 * the server, the one before it stands.
 */
export function createNewProblems<T extends Judged>(): (jobs: readonly T[]) => T[] {
  let last: readonly T[] = []
  const ranks = new Map<string, number>()
  return (jobs) => {
    const places = replacedPlaces(last, jobs)
    const changed = places === null ? jobs : places.flatMap((place) => jobs[place] ?? [])
    last = jobs
    return changed.filter((job) => isWorse(ranks, job)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

/** Notes the verdict, and says whether it is news. */
function isWorse(ranks: Map<string, number>, job: Judged): boolean {
  const rank = rankOf(job)
  if (rank === NO_VERDICT) return false
  const key = problemKey(job)
  const before = ranks.get(key)
  ranks.set(key, rank)
  return before !== undefined && rank < before
}

const NO_VERDICT = -1
/** Of every job that is well. */
const WELL = stateOrder.length

/** The graver, the less. */
function rankOf(job: Judged): number {
  if (isAbnormal(job)) return stateOrder.indexOf(job.state)
  return job.state === 'unknown' ? NO_VERDICT : WELL
}
