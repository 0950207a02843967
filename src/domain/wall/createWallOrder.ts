// The order of the wall from poll to poll. Tiles keep their places for a round: one that moved to a page that has just
// been shown would not be seen in this round, and on a page that stands nothing jumps.
import type { JobSummary } from '#contract/job.ts'

import { compareAttention, isAbnormal } from '../attention.ts'
import { compareBy, type Sort } from '../sorting.ts'
import type { WallOrder } from './wallPages.ts'

/** What decides over the places: the order a person asked for, and the number of the round. */
type Asked = { sort: Sort; round: number }

/**
 * Makes the function that orders jobs. What is abnormal comes first and in order of attention at every call: it must be
 * seen at once. The rest is put in order at the first call of a round; in it, what changes stays in its place, and what
 * comes stands at the end.
 */
export function createWallOrder(): (jobs: readonly JobSummary[], asked: Asked) => WallOrder<JobSummary> {
  let held: Asked | null = null
  let places: ReadonlyMap<string, number> = new Map()
  return (jobs, asked) => {
    const pinned = jobs.filter(isAbnormal).toSorted(compareAttention)
    const rest = jobs.filter((job) => !isAbnormal(job)).toSorted(compareBy(asked.sort))
    if (held?.sort !== asked.sort || held.round !== asked.round) {
      held = asked
      places = new Map([...rest, ...pinned].map((job, place) => [keyOf(job), place]))
    }
    return { pinned, rest: rest.toSorted((a, b) => placeIn(places, a) - placeIn(places, b)) }
  }
}

/** What has no place yet comes last. */
const placeIn = (places: ReadonlyMap<string, number>, job: JobSummary): number =>
  places.get(keyOf(job)) ?? places.size

/** A line break is in neither part. */
const keyOf = ({ project, jobId }: JobSummary): string => `${project}\n${jobId}`
