// The counts of one job over time.
import type { DatabaseSync } from 'node:sqlite'

import { HISTORY_POINTS_MOST, type HistoryAnswer, type HistoryPoint } from '#contract/history.ts'
import { compareTypes } from '#domain/objectType.ts'

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
  const pointsOf = (
    series: number,
    buckets: { from: number; to: number; points: number },
  ): HistoryPoint[] => {
    const first = valueAt.first(series, buckets.from)
    const changes = changesIn.all(series, buckets.from, buckets.to).map(toPoint)
    const wasThere = first !== undefined && first[3] === 0
    if (!wasThere && changes.length === 0) return []
    const rest = thinPoints(changes, buckets)
    return wasThere ? [toPoint([first[0], first[1], first[2]]), ...rest] : [...rest]
  }

  return ({ project, jobId, from, to, points }) => {
    const job = dictionary.knownJob({ project, jobId })
    if (job === null) return { from, to, types: [] }
    const most = Math.min(HISTORY_POINTS_MOST, Math.max(LEAST_POINTS, Math.floor(points)))
    const gaps = spans.gaps(job, { from, to })
    const types = seriesOf
      .all(job)
      .map(([series, type]) => ({ type, points: pointsOf(series, { from, to, points: most }), gaps }))
      .filter((one) => one.points.length > 0)
    return { from, to, types: types.toSorted((a, b) => compareTypes(a.type, b.type)) }
  }
}

const toPoint = ([at, src, dst]: PointRow): HistoryPoint => ({ at, src, dst })
