// What was last kept of each series, so that only changes are written; read from the file when first asked for.
import type { DatabaseSync } from 'node:sqlite'

import { select } from './select.ts'

export type Kept = {
  /** When the last change was seen; null = nothing is kept yet. */
  at: number | null
  /** DRS does not send the type any more. */
  gone: boolean
  status: number | string | null
  src: number | null
  dst: number | null
  /** Number of the word as DRS spelt it; null = no times are kept yet. */
  raw: number | null
  startedAt: number | null
  endedAt: number | null
}

export type SeriesState = {
  of: (series: number) => Kept
  set: (series: number, kept: Kept) => void
  /** After a transaction that came to nothing. */
  forget: () => void
}

/** As SQLite gives a status back; a blob is the mark of a type that is gone. */
export type StoredStatus = number | string | null | Uint8Array

export function createSeriesState(db: DatabaseSync): SeriesState {
  const sample = select<[number, StoredStatus, number | null, number | null]>(
    db,
    'SELECT at, status, src, dst FROM sample WHERE series = ? ORDER BY at DESC LIMIT 1',
  )
  const phase = select<[number, number, number | null, number | null]>(
    db,
    'SELECT at, raw, started_at, ended_at FROM phase WHERE series = ? ORDER BY at DESC LIMIT 1',
  )
  const cache = new Map<number, Kept>()

  const read = (series: number): Kept => {
    const [changedAt = null, status = null, src = null, dst = null] = sample.first(series) ?? []
    const [movedAt = null, raw = null, startedAt = null, endedAt = null] = phase.first(series) ?? []
    const gone = status instanceof Uint8Array
    const at = changedAt === null ? null : Math.max(changedAt, movedAt ?? 0)
    return { at, gone, status: gone ? null : status, src, dst, raw, startedAt, endedAt }
  }

  return {
    of: (series) => {
      const cached = cache.get(series)
      if (cached !== undefined) return cached
      const kept = read(series)
      cache.set(series, kept)
      return kept
    },
    set: (series, kept) => {
      cache.set(series, kept)
    },
    forget: () => cache.clear(),
  }
}
