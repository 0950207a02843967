// What changed between two answers of one run. A value that cannot be read for a while is neither a change nor a fall.
import type { CountFall } from '#contract/job.ts'

import type { Row } from './snapshot.ts'

/** The last readable values of one object type. */
export type Known = Pick<Row, 'type' | 'status' | 'src' | 'dst'>

/** So many types that are no longer sent are remembered: an answer full of invented ones must not grow without end. */
const ABSENT_KEPT = 64

const fields = ['status', 'src', 'dst'] as const

type Seen = { known: readonly Known[]; falls: readonly CountFall[] }

/** An answer of time `at` held against what was known: whether a count or a status changed, and which counts fell. */
export function observeRows(before: Seen, rows: readonly Row[], at: number): Seen & { moved: boolean } {
  if (isSaidAgain(before.known, rows)) return { known: before.known, falls: before.falls, moved: false }
  const known = new Map(before.known.map((entry) => [entry.type, entry]))
  const falls = new Map(before.falls.map((fall) => [fallKey(fall), fall]))
  let moved = false
  for (const row of rows) {
    const was = known.get(row.type)
    const is = {
      type: row.type,
      status: row.status ?? was?.status ?? null,
      src: row.src ?? was?.src ?? null,
      dst: row.dst ?? was?.dst ?? null,
    }
    moved ||= was === undefined || fields.some((field) => differs(was[field], is[field]))
    known.set(row.type, is)
    observeCount(falls, { type: row.type, side: 'source', before: was?.src ?? null, after: is.src, at })
    observeCount(falls, { type: row.type, side: 'dr', before: was?.dst ?? null, after: is.dst, at })
  }
  if (known.size > rows.length + ABSENT_KEPT) {
    const sent = new Set(rows.map(({ type }) => type))
    for (const type of known.keys()) if (!sent.has(type)) known.delete(type)
  }
  return {
    known: [...known.values()],
    falls: [...falls.values()].filter(({ type }) => known.has(type)),
    moved,
  }
}

/** Most answers are: the same types in the same order, and nothing in them that was not known. */
const isSaidAgain = (known: readonly Known[], rows: readonly Row[]): boolean =>
  known.length === rows.length &&
  known.every((was, index) => {
    const row = rows[index]
    return row?.type === was.type && fields.every((field) => row[field] === null || row[field] === was[field])
  })

/** A first readable value is no change; a status that only turns from text to number is none either. */
const differs = (was: number | string | null, is: number | string | null): boolean =>
  was !== null && was !== is && String(was) !== String(is)

type Change = Omit<CountFall, 'before' | 'after'> & { before: number | null; after: number | null }

function observeCount(falls: Map<string, CountFall>, change: Change): void {
  const { before, after } = change
  if (before === null || after === null) return
  const open = falls.get(fallKey(change))
  if (after < before) falls.set(fallKey(change), { ...change, before, after })
  else if (open !== undefined && after >= open.before) falls.delete(fallKey(change))
}

const fallKey = ({ type, side }: Pick<CountFall, 'type' | 'side'>): string => `${side} ${type}`
