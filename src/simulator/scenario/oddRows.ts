// Rows as DRS is not documented to send them, and as it may all the same.
import type { Turn } from '../timeline/cycle.ts'
import type { Row } from './scenario.ts'

type PlainRow = Row & { kind: 'plain' }
type Change = (row: PlainRow, turn: Turn) => Row

/** Changes the rows of one type. */
export const rowsOfType =
  (type: string, change: Change) =>
  (rows: Row[], turn: Turn): Row[] =>
    rows.map((row) => (row.kind === 'plain' && row.type === type ? change(row, turn) : row))

/** The row as it would go out, to be sent with something else in it. */
const literal = (row: PlainRow, changed: Record<string, unknown>): Row => ({
  kind: 'literal',
  row: {
    type: row.type,
    status: row.status,
    src_count: row.src,
    dst_count: row.dst,
    start_time: row.startedAt ?? 0,
    ...(row.endedAt === null ? {} : { end_time: row.endedAt }),
    ...changed,
  },
})

/** While it runs it has a status that nobody documents. */
export const withStatusThree: Change = (row) =>
  row.startedAt !== null && row.endedAt === null ? { ...row, status: 3 } : row

/** While it runs nobody knows how many there are. */
export const withNullSource: Change = (row) =>
  row.startedAt !== null && row.endedAt === null ? literal(row, { src_count: null }) : row

/** Done, and DRS does not say when. */
export const withoutEnd: Change = (row) => ({ ...row, endedAt: null })

/** The two hosts' clocks differ: it ended before it began. */
export const endingBeforeStart: Change = (row) =>
  row.endedAt === null || row.startedAt === null ? row : { ...row, endedAt: row.startedAt - 90_000 }

/** Tables are created at the source while they are copied: one more for every `everyMs` since the run began. */
export const growingSource =
  (everyMs: number): Change =>
  (row, turn) => {
    const grownForMs = row.endedAt === null ? turn.elapsedMs : row.endedAt - turn.startedAt
    const src = row.src + Math.floor(grownForMs / everyMs)
    return { ...row, src, dst: row.endedAt === null ? row.dst : src }
  }

/** Somebody dropped tables and DRS begins again with them: at this moment of the run a sixth of the DR side is gone. */
export const fallingCount =
  (fromMs: number, toMs: number): Change =>
  (row, turn) =>
    turn.elapsedMs >= fromMs && turn.elapsedMs < toMs
      ? { ...row, dst: Math.floor(row.dst * fallenPart((turn.elapsedMs - fromMs) / (toMs - fromMs))) }
      : row

const fallenPart = (part: number): number => 5 / 6 + part / 6

/** Compared, and so many are missing on the DR side; a negative number: so many are there that should not be. */
export const missingAtEnd =
  (missing: number): Change =>
  (row) => ({ ...row, dst: row.status === 2 ? row.src - missing : Math.min(row.dst, row.src - missing) })
