// What the chart of objects over time draws, from what the server tells of a job's past.
import type { CountFall, JobDetail } from '#contract/job.ts'
import { changesOf, countSeries, laidOver, type CountSeries } from '#domain/history/countSeries.ts'
import { historyFalls } from '#domain/history/historyFalls.ts'
import { runStart } from '#domain/history/runStart.ts'
import { stillStretches, withoutGaps, type StillStretch } from '#domain/history/stillStretches.ts'
import type { TimeRange } from '#domain/timeline.ts'

import { previousRunTo, type WholeRange } from './historyRange.ts'
import type { History } from './useHistory.ts'

export type HistorySeries = {
  range: TimeRange
  main: CountSeries
  /** The run before this one, moved so that both begin together; null = there is none to show. */
  previous: CountSeries | null
  gaps: readonly TimeRange[]
  still: readonly StillStretch[]
  falls: readonly CountFall[]
  /** Instants at which a run began, within the range and not at its beginning. */
  runStarts: readonly number[]
}

type Asked = {
  whole: WholeRange
  zoom: TimeRange | null
  /** Null = all types together. */
  type: string | null
  ofRun: boolean
  /** The moment of the past that is shown; null = now. */
  at: number | null
}

/** As much of a run's unseen beginning is shown, as a share of what has been seen of it. */
const UNSEEN_SHARE = 0.1

/** Null while there is nothing of the job in that time. */
export function historySeries(
  job: Pick<JobDetail, 'run' | 'startedAt' | 'previousRun' | 'state' | 'reason'>,
  history: History,
  asked: Asked,
): HistorySeries | null {
  const { answer } = history
  if (answer === null) return null
  const { whole, zoom, type, ofRun, at } = asked
  const startedAt = job.run?.startedAt ?? job.startedAt
  const events = history.events.filter((event) => at === null || event.at <= at)
  const start = startedAt === null ? null : runStart(startedAt, events)
  const main = countSeries(answer, { type, start: ofRun ? start : null })
  const toAt = Math.min(zoom?.toAt ?? whole.toAt ?? answer.to, at ?? Infinity)
  const firstAt = main.points[0]?.at
  if (firstAt === undefined || firstAt > toAt || (zoom !== null && zoom.fromAt >= toAt)) return null
  // What was before the first answer ever would be one great gap. Of a run that had begun by then a strip of it stays.
  const beforeMs = ofRun ? (toAt - firstAt) * UNSEEN_SHARE : 0
  const fromAt = zoom?.fromAt ?? Math.max(whole.fromAt, Math.floor(firstAt - beforeMs))
  const range = { fromAt: Math.min(fromAt, toAt - 1), toAt }
  const runs = new Set([startedAt, ...history.runs.map((run) => run.startedAt)].filter((one) => one !== null))
  const starts = [...runs].map((one) => runStart(one, events))
  const standing = job.state === 'stalled' && job.reason?.kind === 'no-movement' ? job.reason.since : null
  const types = type === null ? answer.types : answer.types.filter((one) => one.type === type)
  const isShown = (instant: number): boolean => instant > range.fromAt && instant <= range.toAt
  return {
    range,
    main,
    previous: ofRun ? previousSeries(job, history, { type, toAt }) : null,
    gaps: main.gaps
      .filter(({ from, to }) => to > range.fromAt && from < range.toAt)
      .map(({ from, to }) => ({ fromAt: Math.max(from, range.fromAt), toAt: Math.min(to, range.toAt) })),
    still: withoutGaps(
      stillStretches({ events, changes: changesOf(answer), since: standing, toAt }),
      main.gaps,
    ).filter((stretch) => stretch.toAt > range.fromAt && stretch.fromAt < range.toAt),
    falls: historyFalls(types, starts).filter((fall) => isShown(fall.at) && fall.at >= firstAt),
    runStarts: starts.map((one) => one.seenAt ?? one.startedAt).filter((one) => !ofRun && isShown(one)),
  }
}

function previousSeries(
  job: Pick<JobDetail, 'run' | 'previousRun'>,
  { previous, events }: History,
  { type, toAt }: { type: string | null; toAt: number },
): CountSeries | null {
  const { run, previousRun } = job
  const endAt = previousRunTo(job, events)
  if (previous === null || run === null || previousRun === null || endAt === null) return null
  const series = countSeries(previous, { type, start: runStart(previousRun.startedAt, events) })
  const over = laidOver(series, run.startedAt - previousRun.startedAt, endAt)
  // It may have been seen only from a later moment on than this run has come to.
  return (over.points[0]?.at ?? Infinity) < toAt ? over : null
}
