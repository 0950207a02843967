// What the chart of objects over time says in words: of one instant, and as a whole.
import type { CountFall, JobSummary } from '#contract/job.ts'
import { heldAt } from '#domain/history/stepRows.ts'
import type { CountPoint } from '#domain/history/sumHistory.ts'
import type { TimeRange } from '#domain/timeline.ts'

import type { TooltipLine } from '../chart/ChartTooltip.tsx'
import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'
import { pointPercent } from './historyChart.ts'
import type { HistorySeries } from './historySeries.ts'

/** So many stretches of a kind are told one by one. */
const MOST_TOLD = 3
/** A fall so near the pointer, as a share of the range, is told beside it. */
const NEAR_SHARE = 0.012

type Spelling = { job: Pick<JobSummary, 'types'>; catalog: Catalog; format: Format; nowMs: number }

/** What is known of one instant: counts first, then what is odd about it. */
export function describeInstant(
  series: HistorySeries,
  at: number,
  spelling: Spelling,
): { title: string; lines: TooltipLine[] } {
  const { catalog, format, nowMs } = spelling
  const words = catalog.job.history
  const { range, main, previous, gaps, still, falls } = series
  const isWithin = ({ fromAt, toAt }: TimeRange): boolean => fromAt < at && at < toAt
  const near = (range.toAt - range.fromAt) * NEAR_SHARE
  const point = heldAt(main, at)
  const before = previous && heldAt(previous, at)
  const standing = still.find(isWithin)
  return {
    title: format.timeWithSeconds(at, nowMs),
    lines: [
      ...(gaps.some(isWithin) ? [{ name: words.gap, value: '' }] : countLines(point, spelling)),
      ...(before?.sums
        ? [{ name: words.previous, value: withPercent(format.count(before.sums.dst), before, spelling) }]
        : []),
      ...(standing ? [{ name: words.still, value: format.duration(standing.toAt - standing.fromAt) }] : []),
      ...falls
        .filter((fall) => Math.abs(fall.at - at) <= near)
        .map((fall) => ({ name: words.fall, value: fallText(fall, spelling) })),
    ],
  }
}

function countLines(point: CountPoint | null, spelling: Spelling): TooltipLine[] {
  const { catalog, format } = spelling
  const words = catalog.job.history
  if (point?.sums == null) return [{ name: words.dr, value: words.unknown }]
  const { sums, unknownTypes } = point
  return [
    { name: words.dr, value: withPercent(format.count(sums.dst), point, spelling) },
    { name: words.source, value: format.count(sums.src) },
    ...(unknownTypes > 0
      ? [{ name: words.leftOut(format.count(unknownTypes), unknownTypes), value: '' }]
      : []),
  ]
}

function withPercent(count: string, point: CountPoint, { catalog, format }: Spelling): string {
  const percent = pointPercent(point)
  return percent === null ? count : catalog.job.history.percentOf(count, format.percent(percent))
}

function fallText({ type, side, before, after }: CountFall, { job, catalog, format }: Spelling): string {
  const words = catalog.job.history
  const raw = job.types.find((row) => row.type === type)?.raw ?? type
  return words.fell({
    type: typeName(catalog, type, raw),
    side: side === 'dr' ? words.dr : words.source,
    before: format.count(before),
    after: format.count(after),
  })
}

/** The whole chart in words: a reader of the screen gets this instead of the drawing. */
export function historyLabel(series: HistorySeries, what: string, spelling: Spelling): string {
  const { catalog, format, nowMs } = spelling
  const words = catalog.job.history
  const { range, main } = series
  const last = heldAt(main, range.toAt)
  const spell = (at: number): string => format.time(at, nowMs)
  const spans = (name: string, list: readonly TimeRange[]): string[] => [
    ...list.slice(0, MOST_TOLD).map(({ fromAt, toAt }) => words.span(name, spell(fromAt), spell(toAt))),
    ...(list.length > MOST_TOLD ? [words.more(name, format.count(list.length - MOST_TOLD))] : []),
  ]
  const falls = series.falls.map((fall) => `${words.fall} ${fallText(fall, spelling)}`)
  return words.label({
    what,
    from: spell(range.fromAt),
    to: spell(range.toAt),
    parts: [
      last?.sums ? words.last(format.count(last.sums.dst), format.count(last.sums.src)) : words.unknown,
      ...spans(words.still, series.still),
      ...spans(words.gap, series.gaps),
      ...falls.slice(0, MOST_TOLD),
      ...(falls.length > MOST_TOLD ? [words.more(words.fall, format.count(falls.length - MOST_TOLD))] : []),
    ],
  })
}
