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

/** Sums over jobs. With no source object in all, the fraction is 1 when each of them has 1. */
export function sumTotals(list: readonly ObjectTotals[]): ObjectTotals {
  const sum = { src: 0, dst: 0, arrived: 0, missing: 0, over: 0, unknownRows: 0 }
  let allComplete = list.length > 0
  for (const totals of list) {
    sum.src += totals.src
    sum.dst += totals.dst
    sum.arrived += totals.arrived
    sum.missing += totals.missing
    sum.over += totals.over
    sum.unknownRows += totals.unknownRows
    allComplete &&= totals.fraction === 1
  }
  return { ...sum, fraction: fractionOf(sum, allComplete) }
}

function fractionOf(sums: { src: number; arrived: number }, allComplete: boolean): number | null {
  if (sums.src > 0) return sums.arrived / sums.src
  return allComplete ? 1 : null
}
