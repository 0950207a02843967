// The orders a person can choose; each is total, ties by name.
import type { JobSummary } from '#contract/job.ts'

import { compareAttention, compareFractions, compareNames } from './attention.ts'

export type Sort = 'attention' | 'name' | 'fraction' | 'started' | 'moved'
type Compare = (a: JobSummary, b: JobSummary) => number

const orders: Record<Sort, Compare> = {
  attention: compareAttention,
  name: compareNames,
  fraction: (a, b) => compareFractions(a, b) || compareNames(a, b),
  started: (a, b) => latestFirst(a.startedAt, b.startedAt) || compareNames(a, b),
  moved: (a, b) => latestFirst(a.movedAt, b.movedAt) || compareNames(a, b),
}

/** Least fraction first, latest start and latest movement first; jobs without the value last. */
export const compareBy = (sort: Sort): Compare => orders[sort]

const latestFirst = (a: number | null, b: number | null): number => (b ?? 0) - (a ?? 0)
