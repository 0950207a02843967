// The counts of one job over time.
import type { DatabaseSync } from 'node:sqlite'

import type { HistoryAnswer, HistoryPoint } from '#contract/history.ts'
import { compareTypes } from '#domain/objectType.ts'

import { POINTS_MOST } from '../answerLimits.ts'
import type { HistoryQuestion } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import type { SpanReader } from './readSpans.ts'
import { select } from './select.ts'
import { thinPoints } from './thinPoints.ts'

const LEAST_POINTS = 2

type Count = number | null
type PointRow = [at: number, src: Count, dst: Count]

export function createHistoryReader(
  db: DatabaseSync,
  { dictionary, spans }: { dictionary: Dictionary; spans: SpanReader },
): (question: HistoryQuestion) => HistoryAnswer {
  const seriesOf = select<[number, string]>(
    db,
    'SELECT series.id, text FROM series JOIN word ON word.id = type WHERE job = ?',
  )
  const valueAt = select<[...PointRow, gone: number]>(
    db,
    `SELECT at, src, dst, typeof(status) = 'blob' FROM sample
     WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1`,
  )
  const changesIn = select<PointRow>(
    db,
    'SELECT at, src, dst FROM sample WHERE series = ? AND at > ? AND at <= ? ORDER BY at',
  )

  /** Empty where the type was not there at all. */
  const pointsOf = (series: number, range: { from: number; to: number; points: number }): HistoryPoint[] => {
    const [at, src = null, dst = null, gone] = valueAt.first(series, range.from) ?? []
    const before = at === undefined || gone === 1 ? null : { at, src, dst }
    const changes = changesIn.all(series, range.from, range.to).map(toPoint)
    const points = thinPoints(changes, { ...range, before })
    return before === null ? [...points] : [before, ...points]
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

const toPoint = ([at, src, dst]: PointRow): HistoryPoint => ({ at, src, dst })
