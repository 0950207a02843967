// Removes what lies before a moment, in small pieces: of each series and each job the last thing before it stays, and
// so do last states and runs.
import type { DatabaseSync } from 'node:sqlite'

import { select } from './select.ts'

/** Rows of one piece: some milliseconds. */
const PIECE = 1_000

/** Each step removes one piece, or finds that there is none. Begun anew after a step that came to nothing. */
export function* removeBefore(db: DatabaseSync, cut: number): Generator<void, void> {
  for (const table of ['sample', 'phase'] as const) yield* removeOfEach(db, seriesTable(table), cut)
  yield* removeOfEach(db, { owners: 'job', table: 'verdict', owner: 'job', at: 'at' }, cut)
  yield* removeOfEach(db, { owners: 'job', table: 'span', owner: 'job', at: 'from_at' }, cut)
  yield* removeAll(
    db,
    `DELETE FROM lost WHERE (job, from_at) IN
    (SELECT job, from_at FROM lost WHERE to_at < ? LIMIT ${PIECE})`,
    cut,
  )
  yield* removeAll(
    db,
    `DELETE FROM event WHERE id IN
    (SELECT id FROM event WHERE at < ? ORDER BY at LIMIT ${PIECE})`,
    cut,
  )
}

/** Words of this file alone. */
type Table = { owners: 'series' | 'job'; table: string; owner: string; at: string }

const seriesTable = (table: string): Table => ({ owners: 'series', table, owner: 'series', at: 'at' })

/** Before the last row that is not later than the cut: that one still held then. */
function* removeOfEach(
  db: DatabaseSync,
  { owners, table, owner, at }: Table,
  cut: number,
): Generator<void, void> {
  const nextOwners = select<[number]>(db, `SELECT id FROM ${owners} WHERE id > ? ORDER BY id LIMIT ${PIECE}`)
  const heldAt = select<[number | null]>(
    db,
    `SELECT max(${at}) FROM ${table} WHERE ${owner} = ? AND ${at} <= ?`,
  )
  const endOfPiece = select<[number]>(
    db,
    `SELECT ${at} FROM ${table} WHERE ${owner} = ? AND ${at} < ? ORDER BY ${at} LIMIT 1 OFFSET ${PIECE}`,
  )
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${owner} = ? AND ${at} < ?`)
  let ids = nextOwners.all(0)
  while (ids.length > 0) {
    let removed = 0
    for (const [id] of ids) {
      const end = heldAt.first(id, cut)?.[0] ?? null
      for (let isMore = end !== null; isMore;) {
        const pieceEnd = endOfPiece.first(id, end)?.[0]
        isMore = pieceEnd !== undefined
        removed += Number(remove.run(id, pieceEnd ?? end).changes)
        if (removed < PIECE) continue
        removed = 0
        yield
      }
    }
    yield
    ids = nextOwners.all(ids.at(-1)?.[0] ?? 0)
  }
}

function* removeAll(db: DatabaseSync, sql: string, cut: number): Generator<void, void> {
  const remove = db.prepare(sql)
  while (Number(remove.run(cut).changes) > 0) yield
}
