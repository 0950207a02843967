// Percentages come from the integers and are cut, never rounded: 100 means that nothing is missing.
import type { JobSummary, ObjectTotals } from '#contract/job.ts'

import { type RowFacts, rowFraction } from './rowState.ts'

/** Up to here a thousandfold is still exact as a number. */
const EXACT_THOUSANDFOLD = Math.floor(Number.MAX_SAFE_INTEGER / 1000)

/** Tenths of a percent, 0..1000, cut; exact for all counts. `src` must be above 0. */
export function percentTenths(arrived: number, src: number): number {
  if (arrived >= src) return 1000
  if (arrived <= EXACT_THOUSANDFOLD) return Math.floor((1000 * arrived) / src)
  return Number((1000n * BigInt(arrived)) / BigInt(src))
}

/** Percent of one row with one decimal; null where there is no fraction. */
export function rowPercent(row: Pick<RowFacts, 'status' | 'src' | 'dst'>): number | null {
  if (row.src === null || row.dst === null || row.src === 0) return rowFraction(row) === 1 ? 100 : null
  return percentTenths(row.dst, row.src) / 10
}

/**
 * Percent of sums with one decimal, below 100 while a row is unknown. Null where the source is 0 in all and not all of it
 * is complete.
 */
export function totalsPercent(objects: ObjectTotals, allComplete: boolean): number | null {
  if (objects.src === 0) return allComplete && objects.unknownRows === 0 ? 100 : null
  const tenths = percentTenths(objects.arrived, objects.src)
  return (objects.unknownRows > 0 ? Math.min(tenths, 999) : tenths) / 10
}

/** Percent of a job with one decimal; null = not known. */
export const jobPercent = ({
  objects,
  typesComplete,
  typesTotal,
}: Pick<JobSummary, 'objects' | 'typesComplete' | 'typesTotal'>): number | null =>
  totalsPercent(objects, typesTotal > 0 && typesComplete === typesTotal)
