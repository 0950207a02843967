import { memo } from 'react'

import type { JobDetail } from '#contract/job.ts'
import type { TimeRange } from '#domain/timeline.ts'

import { TimeChart } from '../chart/TimeChart.tsx'
import { insetsFor, useTimeChartSizes } from '../chart/timeChartSizes.ts'
import { TimeLegend, type TimeLegendEntry } from '../chart/TimeLegend.tsx'
import { TimeSurface, type ZoomStep } from '../chart/TimeSurface.tsx'
import { useFormat } from '../format/useFormat.ts'
import type { Catalog } from '../text/catalog.ts'
import { useText } from '../text/text.ts'
import { useWidth } from '../ui/useWidth.ts'
import { historyChart, historyLines, type HistoryUnit } from './historyChart.ts'
import type { HistorySeries } from './historySeries.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { describeInstant, historyLabel } from './historyWords.ts'

type Props = {
  job: Pick<JobDetail, 'types'>
  series: HistorySeries
  unit: HistoryUnit
  /** What the lines are of. */
  what: string
  nowMs: number
  dimmed: boolean
  onStep: (step: ZoomStep) => void
  onDrag: (drawn: TimeRange) => void
}

/** Objects over time, drawn and as a table. Memoized: it changes with an answer, not with the clock. */
export const HistoryChart = memo(function HistoryChart(props: Props) {
  const { job, series, unit, what, nowMs, dimmed, onStep, onDrag } = props
  const catalog = useText()
  const format = useFormat()
  const sizes = useTimeChartSizes()
  const [ref, widthPx] = useWidth()
  const spelling = { job, catalog, format, nowMs }
  const chart = historyChart(series, { unit, widthPx, catalog, format })
  const insets = insetsFor(chart.yTicks.map(chart.formatY), sizes)
  return (
    <>
      <div ref={ref} className="relative" style={{ height: sizes.height }}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of many parts, named as one */}
        <div role="img" aria-label={historyLabel(series, what, spelling)} className="chart">
          {widthPx > 0 && (
            <div aria-hidden className={dimmed ? 'dimmed' : ''}>
              <TimeChart {...chart} widthPx={widthPx} sizes={sizes} insets={insets} />
            </div>
          )}
        </div>
        <TimeSurface
          label={catalog.job.history.zoom.hint}
          range={series.range}
          insets={insets}
          describe={(at) => describeInstant(series, at, spelling)}
          onStep={onStep}
          onDrag={onDrag}
        />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <TimeLegend entries={legendOf(series, catalog)} />
        {/* The chart itself says it to whoever does not see it. */}
        <p aria-hidden className="text-[0.85rem] text-third max-lg:hidden">
          {catalog.job.history.zoom.hint}
        </p>
      </div>
      <HistoryTable series={series} instants={chart.xTicks.map(({ at }) => at)} nowMs={nowMs} />
    </>
  )
})

/** Only what is to be seen. */
function legendOf(series: HistorySeries, catalog: Catalog): TimeLegendEntry[] {
  const words = catalog.job.history
  const entries: (TimeLegendEntry | null)[] = [
    { kind: 'line', name: words.dr, line: historyLines.dr },
    { kind: 'line', name: words.source, line: historyLines.source },
    series.previous && { kind: 'line', name: words.previous, line: historyLines.previous },
    series.gaps.length > 0 ? { kind: 'gap', name: words.gap } : null,
    series.still.length > 0 ? { kind: 'still', name: words.still } : null,
    series.runStarts.length > 0 ? { kind: 'rule', name: words.run } : null,
    series.falls.length > 0 ? { kind: 'mark', name: words.fall } : null,
  ]
  return entries.filter((entry) => entry !== null)
}
