// Sums over the rows of a job, and over jobs.
import type { ObjectTotals } from '#contract/job.ts'

import { type RowFacts, rowState } from './rowState.ts'

/** Sums of one job; a row with an unknown count is left out and counted in `unknownRows`. */
export function totalsOf(rows: readonly RowFacts[]): ObjectTotals {
  const totals = { src: 0, dst: 0, arrived: 0, missing: 0, over: 0, unknownRows: 0 }
  let allComplete = rows.length > 0
  for (const row of rows) {
    allComplete &&= rowState(row) === 'complete'
    if (row.src === null || row.dst === null) {
      totals.unknownRows += 1
    } else {
      totals.src += row.src
      totals.dst += row.dst
      totals.arrived += Math.min(row.src, row.dst)
      totals.missing += Math.max(0, row.src - row.dst)
      totals.over += Math.max(0, row.dst - row.src)
    }
  }
  return { ...totals, fraction: fractionOf(totals, allComplete) }
}

/** Sums over jobs that can still grow and shrink. */
export type RunningTotals = Omit<ObjectTotals, 'fraction'> & {
  jobs: number
  /** How many of the jobs have the fraction 1. */
  whole: number
}

export const noTotals = (): RunningTotals => ({
  src: 0,
  dst: 0,
  arrived: 0,
  missing: 0,
  over: 0,
  unknownRows: 0,
  jobs: 0,
  whole: 0,
})

/** Puts one job's sums in (`times` 1) or takes them out again (-1). */
export function addTotals(sums: RunningTotals, totals: ObjectTotals, times: 1 | -1): void {
  sums.src += times * totals.src
  sums.dst += times * totals.dst
  sums.arrived += times * totals.arrived
  sums.missing += times * totals.missing
  sums.over += times * totals.over
  sums.unknownRows += times * totals.unknownRows
  sums.jobs += times
  if (totals.fraction === 1) sums.whole += times
}

/** With no source object in all, the fraction is 1 when each of the jobs has 1. */
export const sumOf = ({ jobs, whole, ...sums }: RunningTotals): ObjectTotals => ({
  ...sums,
  fraction: fractionOf(sums, jobs > 0 && whole === jobs),
})

/** Sums over jobs. */
export function sumTotals(list: readonly ObjectTotals[]): ObjectTotals {
  const sums = noTotals()
  for (const totals of list) addTotals(sums, totals, 1)
  return sumOf(sums)
}

function fractionOf(sums: { src: number; arrived: number }, allComplete: boolean): number | null {
  if (sums.src > 0) return sums.arrived / sums.src
  return allComplete ? 1 : null
}
