// What a simulated DRS says, read as the server reads it.
import { type Snapshot, toSnapshot } from '#domain/snapshot.ts'
import type { Row } from '#simulator/scenario/scenario.ts'

export const snapshotOf = (rows: readonly Row[]): Snapshot =>
  toSnapshot({
    dataAt: null,
    rows: rows.map((row) => (row.kind === 'plain' ? { ...row, raw: row.type } : null)),
  })
