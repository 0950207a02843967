// Which object types get a column of their own, and what the cell for the others says.
import type { JobSummary, TypeProgress } from '#contract/job.ts'

import { compareTypes } from './objectType.ts'
import { rowMissing } from './rowState.ts'

type Typed = Pick<JobSummary, 'types'>

/** The types that most of the jobs have, at most `available`, in the order of types; ties go to the earlier type. */
export const columnsFor = (jobs: readonly Typed[], available: number): string[] =>
  commonest(countTypes(jobs), available)

/** The same, where it has been counted already how many jobs have each type. */
export const commonest = (jobsWith: ReadonlyMap<string, number>, available: number): string[] =>
  [...jobsWith]
    .toSorted(([a, jobsOfA], [b, jobsOfB]) => jobsOfB - jobsOfA || compareTypes(a, b))
    .slice(0, Math.max(0, available))
    .map(([type]) => type)
    .toSorted(compareTypes)

/** A job's types beyond the columns: how many, what they miss in all, and how many of them cannot be counted. */
export function restOf(
  job: Typed,
  columns: readonly string[],
): { types: number; missing: number; unknown: number } {
  const rest = job.types.filter(({ type }) => !columns.includes(type))
  const missing = rest.map(rowMissing)
  return {
    types: rest.length,
    missing: missing.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    unknown: missing.filter((count) => count === null).length,
  }
}

/** How many of the jobs have each type. Neighbours mostly have the same types: equal lists are counted together. */
export function countTypes(jobs: readonly Typed[]): Map<string, number> {
  const counts = new Map<string, number>()
  let types: readonly TypeProgress[] = []
  let times = 0
  const flush = () => {
    for (const { type } of types) counts.set(type, (counts.get(type) ?? 0) + times)
  }
  for (const job of jobs) {
    if (!haveSameTypes(job.types, types)) {
      flush()
      types = job.types
      times = 0
    }
    times += 1
  }
  flush()
  return counts
}

/** Whether two jobs have the same types in the same order. A plain loop: it runs over every row of the board. */
export function haveSameTypes(a: readonly TypeProgress[], b: readonly TypeProgress[]): boolean {
  if (a.length !== b.length) return false
  for (let place = 0; place < a.length; place += 1) if (a[place]?.type !== b[place]?.type) return false
  return true
}
