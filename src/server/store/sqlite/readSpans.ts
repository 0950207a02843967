// When a job was polled, less what had to be given up of it.
import type { DatabaseSync } from 'node:sqlite'

import type { HistoryGap } from '#contract/history.ts'

import type { JobKey, WatchSpan } from '../store.ts'
import { gapsBetween, type Watched } from './gapsBetween.ts'
import { select } from './select.ts'

export type SpanReader = {
  /** The latest span. */
  last: (key: JobKey, job: number) => WatchSpan | null
  /** What is left of a span around the moment, where something of it had to be given up. */
  cut: (job: number, span: Ends, at: number) => Ends
  /** Stretches of this range in which nothing is known of the job, oldest first. */
  gaps: (job: number, range: { from: number; to: number }) => HistoryGap[]
}

export type SpanRow = [fromAt: number, toAt: number, expectedMs: number, dataAt: number | null]
type Ends = { fromAt: number; toAt: number }
type Stretch = [fromAt: number, toAt: number]

export function createSpanReader(db: DatabaseSync): SpanReader {
  const lastSpan = select<SpanRow>(
    db,
    'SELECT from_at, to_at, expected_ms, data_at FROM span WHERE job = ? ORDER BY from_at DESC LIMIT 1',
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
    last: (key, job) => {
      const span = lastSpan.first(job)
      if (span === undefined) return null
      const [fromAt, toAt, expectedMs, dataAt] = span
      return { ...key, fromAt, toAt, expectedMs, dataAt }
    },
    cut: (job, span, at) =>
      lostIn
        .all(job, span.fromAt, Math.max(at, span.fromAt) + 1)
        .reduce<Ends>(
          (rest, [begin, end]) =>
            at >= end ? { ...rest, fromAt: end } : { ...rest, toAt: Math.min(rest.toAt, begin) },
          span,
        ),
    gaps: (job, range) => {
      const watched = spansIn
        .all(job, range.from, range.to)
        .map(([fromAt, toAt, expectedMs]): Watched => ({ fromAt, toAt, expectedMs }))
      const lost = lostIn.all(job, range.from, range.to).map(([from, to]) => ({ from, to }))
      return gapsBetween({ watched, lost, range })
    },
  }
}
