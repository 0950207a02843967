// What DRS answered for one job at one poll, read and put in order.
import { compareTypes, typeKey } from './objectType.ts'
import { readCount, readInstant, readStatus } from './reading.ts'

/** One object type of a job. Counts: null = unknown. Instants: epoch ms, null = no time. */
export type Row = {
  /** Key of the type. */
  type: string
  /** The type as DRS spelt it. */
  raw: string
  /** As DRS sent it. */
  status: number | string | null
  src: number | null
  dst: number | null
  startedAt: number | null
  endedAt: number | null
}

export type Snapshot = {
  /** In the order of types, one for each type: of two the last. */
  rows: readonly Row[]
  /** When DRS made these figures. */
  dataAt: number | null
  /** Rows dropped because a later one had the same key. */
  duplicateRows: number
  /** Rows that could not be read at all. */
  unreadableRows: number
}

/** A row as it came, its fields not yet judged. */
export type SentRow = {
  raw: string
  status: unknown
  src: unknown
  dst: unknown
  startedAt: unknown
  endedAt: unknown
}

/** The answer as numbers; null stands for a row that could not be read. */
export function toSnapshot(sent: { dataAt: unknown; rows: readonly (SentRow | null)[] }): Snapshot {
  const rows = sent.rows.filter((row) => row !== null).map(toRow)
  const byType = new Map(rows.map((row) => [row.type, row]))
  return {
    rows: [...byType.values()].toSorted((a, b) => compareTypes(a.type, b.type)),
    dataAt: readInstant(sent.dataAt),
    duplicateRows: rows.length - byType.size,
    unreadableRows: sent.rows.length - rows.length,
  }
}

const toRow = (sent: SentRow): Row => ({
  type: typeKey(sent.raw),
  raw: sent.raw,
  status: readStatus(sent.status),
  src: readCount(sent.src),
  dst: readCount(sent.dst),
  startedAt: readInstant(sent.startedAt),
  endedAt: readInstant(sent.endedAt),
})
