// The chart of objects over time in figures and words: axes, lines, stretches, what stands beside the pointer.
import type { CountFall } from '#contract/job.ts'
import type { CountSeries } from '#domain/history/countSeries.ts'
import { heldAt, stepRows } from '#domain/history/stepRows.ts'
import type { CountPoint } from '#domain/history/sumHistory.ts'
import { percentTenths } from '#domain/percent.ts'
import { timeTicks } from '#domain/timeline.ts'

import { chartColours } from '../chart/chartColours.ts'
import { countTicks } from '../chart/countScale.ts'
import type { TimeChartFacts, TimeLine, TimeMark } from '../chart/TimeChart.tsx'
import type { Format } from '../format/format.ts'
import { tickLabel } from '../format/tickLabel.ts'
import type { Catalog } from '../text/catalog.ts'
import type { HistorySeries } from './historySeries.ts'

export type HistoryUnit = 'objects' | 'percent'

const PERCENT_TICKS: readonly number[] = [0, 25, 50, 75, 100]
/** A label of a tick with air around it. */
const TICK_PX = 68
/** On a very wide screen more ticks would be noise. */
const MOST_TICKS = 16

export const historyLines = {
  dr: { stroke: chartColours.moving, widthPx: 2, dashes: null, filled: true },
  source: { stroke: chartColours.text, widthPx: 1.25, dashes: '5 3', filled: false },
  previous: { stroke: chartColours.outline, widthPx: 1, dashes: null, filled: false },
} as const satisfies Record<string, TimeLine>

type Facts = { unit: HistoryUnit; widthPx: number; catalog: Catalog; format: Format }

export function historyChart(series: HistorySeries, facts: Facts): TimeChartFacts {
  const { range, main, previous } = series
  const { unit, widthPx, catalog, format } = facts
  const words = catalog.job.history
  const rows = stepRows(previous === null ? [main] : [main, previous], range).map(({ at, values }) => {
    const [own = null, before = null] = values
    return { at, values: [drOf(own, unit), sourceOf(own, unit), drOf(before, unit)] }
  })
  const greatest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor(widthPx / TICK_PX)))
  const instants = timeTicks(range, { most, offsetMs: format.offsetMs(range.fromAt) })
  return {
    range,
    rows,
    lines: [historyLines.dr, historyLines.source, ...(previous === null ? [] : [historyLines.previous])],
    bands: [
      ...series.gaps.map((gap) => ({ ...gap, kind: 'gap' as const })),
      ...series.still.map((stretch) => ({ ...stretch, kind: 'still' as const, label: words.still })),
    ],
    marks: marksOf(series.falls, main, unit),
    rules: series.runStarts,
    xTicks: instants.map((at, index) => ({
      at,
      label: tickLabel(at, instants[index - 1] ?? range.fromAt, format),
    })),
    yTicks: unit === 'percent' ? PERCENT_TICKS : countTicks(greatest),
    formatY: (value) =>
      unit === 'percent' ? catalog.words.percent(format.count(value)) : format.count(value),
  }
}

/** Percent of the sums with one decimal, cut; below 100 while a type is left out. Null where there is nothing to divide by. */
export function pointPercent({ sums, unknownTypes }: CountPoint): number | null {
  if (sums === null || sums.src === 0) return null
  const tenths = percentTenths(sums.arrived, sums.src)
  return (unknownTypes > 0 ? Math.min(tenths, 999) : tenths) / 10
}

function drOf(point: CountPoint | null, unit: HistoryUnit): number | null {
  if (point === null) return null
  return unit === 'percent' ? pointPercent(point) : (point.sums?.dst ?? null)
}

function sourceOf(point: CountPoint | null, unit: HistoryUnit): number | null {
  if (point === null || point.sums === null) return null
  return unit === 'objects' ? point.sums.src : point.sums.src === 0 ? null : 100
}

/** One mark per instant and side, on the line of that side. */
function marksOf(falls: readonly CountFall[], main: CountSeries, unit: HistoryUnit): TimeMark[] {
  const marks = new Map<string, TimeMark>()
  for (const { at, side } of falls) {
    const point = heldAt(main, at)
    const value = side === 'dr' ? drOf(point, unit) : sourceOf(point, unit)
    if (value !== null) marks.set(`${side} ${at}`, { at, value, sign: '↓' })
  }
  return [...marks.values()]
}
