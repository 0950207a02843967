// When a job was polled, less what had to be given up of it.
import type { DatabaseSync } from 'node:sqlite'

import type { HistoryGap } from '#contract/history.ts'

import type { JobKey, WatchSpan } from '../store.ts'
import { gapsBetween, type Watched } from './gapsBetween.ts'
import { select } from './select.ts'

export type SpanReader = {
  /** The span around the moment, or the last one before it. */
  at: (key: JobKey, job: number, at: number) => WatchSpan | null
  /** Stretches of this range in which nothing is known of the job, oldest first. */
  gaps: (job: number, range: { from: number; to: number }) => HistoryGap[]
}

type SpanRow = [fromAt: number, toAt: number, expectedMs: number, dataAt: number | null]
type Stretch = [fromAt: number, toAt: number]

export function createSpanReader(db: DatabaseSync): SpanReader {
  const spanAt = select<SpanRow>(
    db,
    `SELECT from_at, to_at, expected_ms, data_at FROM span
     WHERE job = ? AND from_at <= ? ORDER BY from_at DESC LIMIT 1`,
  )
  const spansIn = select<SpanRow>(
    db,
    `SELECT from_at, to_at, expected_ms, data_at FROM span
     WHERE job = ?1 AND from_at <= ?3
     AND from_at >= coalesce((SELECT max(from_at) FROM span WHERE job = ?1 AND from_at <= ?2), ?2)
     ORDER BY from_at`,
  )
  const lostIn = select<Stretch>(
    db,
    'SELECT from_at, to_at FROM lost WHERE job = ? AND to_at > ? AND from_at < ? ORDER BY from_at',
  )

  return {
    at: (key, job, at) => {
      const span = spanAt.first(job, at)
      if (span === undefined) return null
      const [fromAt, toAt, expectedMs, dataAt] = span
      const lost = lostIn.all(job, fromAt, Math.max(at, fromAt) + 1)
      const cut = lost.reduce(
        (rest, [begin, end]) =>
          at >= end ? { ...rest, fromAt: end } : { ...rest, toAt: Math.min(rest.toAt, begin) },
        { fromAt, toAt },
      )
      return { ...key, ...cut, expectedMs, dataAt }
    },
    gaps: (job, range) => {
      const watched = spansIn
        .all(job, range.from, range.to)
        .map(([fromAt, toAt, expectedMs]): Watched => ({ fromAt, toAt, expectedMs }))
      const lost = lostIn.all(job, range.from, range.to).map(([from, to]) => ({ from, to }))
      return gapsBetween({ watched, lost, range })
    },
  }
}
