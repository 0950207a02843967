import {
  compareSides,
  isAnswered,
  type SumDifference,
  type TypeDifference,
} from '#domain/compare/compareSides.ts'

import { typeRows, type TypeRow } from '../job/typeRow.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'
import type { SideName } from './compareView.ts'
import { isDiffering } from './standingLook.ts'
import type { Side } from './useSide.ts'

export type Sides = Record<SideName, Side>

/** One object type as the comparison shows it. */
export type CompareRow = {
  difference: TypeDifference
  name: string
  /** As on the job's own page; null = the side does not have the type, or is not there. */
  left: TypeRow | null
  right: TypeRow | null
}

export type CompareRows = {
  rows: readonly CompareRow[]
  sum: SumDifference
  /** Rows that differ. */
  differing: number
  /** Rows of which it cannot be told. */
  untold: number
}

export function compareRows({ left, right }: Sides, catalog: Catalog): CompareRows {
  const { types, sum } = compareSides(compared(left), compared(right))
  const own = { left: rowsOf(left, catalog), right: rowsOf(right, catalog) }
  const rows = types.map((difference) => ({
    difference,
    name: typeName(catalog, difference.type, difference.raw),
    left: own.left.get(difference.type) ?? null,
    right: own.right.get(difference.type) ?? null,
  }))
  const untold = types.filter(({ standing }) => standing === 'untold').length
  const differing = types.filter(({ standing }) => isDiffering(standing)).length
  return { rows, sum, differing, untold }
}

const compared = ({ job, nowMs }: Side) => (job === null || nowMs === null ? null : { job, nowMs })

const rowsOf = ({ job, nowMs }: Side, catalog: Catalog): Map<string, TypeRow> =>
  new Map(
    job === null || nowMs === null
      ? []
      : typeRows(job, catalog, nowMs).map((row) => [row.progress.type, row] as const),
  )

/** Whether a side has figures, so that a type it does not show is one that it does not have. */
export const hasFigures = ({ job }: Pick<Side, 'job'>): boolean => job !== null && isAnswered(job)
