// The orders a person can choose; each is total, ties by name.
import type { JobSummary } from '#contract/job.ts'

import { attentionOf, compareNames, fractionOrLast } from './attention.ts'

export type Sort = 'attention' | 'name' | 'fraction' | 'started' | 'moved'

const ranks: Record<Sort, (job: JobSummary) => number> = {
  attention: attentionOf,
  name: () => 0,
  fraction: fractionOrLast,
  started: (job) => -(job.startedAt ?? 0),
  moved: (job) => -(job.movedAt ?? 0),
}

/**
 * What a job is ordered by before its name, least first: least fraction first, latest start and latest movement first;
 * jobs without the value last.
 */
export const rankBy = (sort: Sort): ((job: JobSummary) => number) => ranks[sort]

/** The whole order: by rank, then by name. */
export function compareBy(sort: Sort): (a: JobSummary, b: JobSummary) => number {
  const rank = rankBy(sort)
  return (a, b) => rank(a) - rank(b) || compareNames(a, b)
}
