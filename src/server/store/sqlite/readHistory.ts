// The counts of one job over time.
import type { DatabaseSync } from 'node:sqlite'

import type { HistoryAnswer, HistoryPoint } from '#contract/history.ts'
import { compareTypes } from '#domain/objectType.ts'

import { POINTS_MOST } from '../answerLimits.ts'
import type { HistoryQuestion } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import type { SpanReader } from './readSpans.ts'
import { select } from './select.ts'
import { type Change, thinPoints } from './thinPoints.ts'

const LEAST_POINTS = 2

export function createHistoryReader(
  db: DatabaseSync,
  { dictionary, spans }: { dictionary: Dictionary; spans: SpanReader },
): (question: HistoryQuestion) => HistoryAnswer {
  const seriesOf = select<[number, string]>(
    db,
    'SELECT series.id, text FROM series JOIN word ON word.id = type WHERE job = ?',
  )
  const valueAt = select<[...Change, gone: number]>(
    db,
    `SELECT at, src, dst, typeof(status) = 'blob' FROM sample
     WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1`,
  )
  const changesIn = select<Change>(
    db,
    'SELECT at, src, dst FROM sample WHERE series = ? AND at > ? AND at <= ? ORDER BY at',
  )

  /** Empty where the type was not there at all. */
  const pointsOf = (series: number, range: { from: number; to: number; points: number }): HistoryPoint[] => {
    const held = valueAt.first(series, range.from)
    const before: Change | null = held === undefined || held[3] === 1 ? null : [held[0], held[1], held[2]]
    const changes = thinPoints(changesIn.all(series, range.from, range.to), { ...range, before })
    return (before === null ? changes : [before, ...changes]).map(([at, src, dst]) => ({ at, src, dst }))
  }

  return ({ project, jobId, from, to, points }) => {
    const job = dictionary.knownJob({ project, jobId })
    if (job === null) return { from, to, types: [] }
    const most = Math.min(POINTS_MOST, Math.max(LEAST_POINTS, Math.floor(points) || 0))
    const gaps = spans.gaps(job, { from, to })
    const types = seriesOf
      .all(job)
      .map(([series, type]) => ({ type, points: pointsOf(series, { from, to, points: most }), gaps }))
      .filter((one) => one.points.length > 0)
    return { from, to, types: types.toSorted((a, b) => compareTypes(a.type, b.type)) }
  }
}
