import type { Row, Snapshot } from '../snapshot.ts'

/** A table that is being initialized, half of it done. */
export const aRow = (facts: Partial<Row> = {}): Row => ({
  type: 'table',
  raw: facts.type ?? 'table',
  status: 1,
  src: 100,
  dst: 50,
  startedAt: 1_000,
  endedAt: null,
  ...facts,
})

/** Everything arrived and compared. */
export const aCompleteRow = (facts: Partial<Row> = {}): Row =>
  aRow({ status: 2, dst: facts.src === undefined ? 100 : facts.src, endedAt: 2_000, ...facts })

/** Not begun. */
export const aWaitingRow = (facts: Partial<Row> = {}): Row => aRow({ dst: 0, startedAt: null, ...facts })

export const aSnapshot = (...rows: Row[]): Snapshot => ({
  rows,
  dataAt: null,
  duplicateRows: 0,
  unreadableRows: 0,
})
