import { durationTicks } from '../chart/durationTicks.ts'
import type { BarCategory } from '../chart/HorizontalBars.tsx'
import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { chartColours } from '../chart/chartColours.ts'
import type { TypeRow } from './typeRow.ts'

/** Steps of the axis at most: more labels would touch in half a page. */
const MOST_STEPS = 5

/** What the chart of durations draws; rows without a start, or with one after their end, have no bar. */
export function durationSeries(rows: readonly TypeRow[], catalog: Catalog, format: Format) {
  const { chart } = catalog.job
  const timed = rows.flatMap((row) =>
    row.duration.kind === 'took' || row.duration.kind === 'running'
      ? [{ row, ms: row.duration.ms, running: row.duration.kind === 'running' }]
      : [],
  )
  const categories = timed.map(({ row, ms, running }): BarCategory => {
    const name = running ? chart.soFar : chart.took
    return {
      key: row.progress.type,
      name: row.name,
      values: [ms],
      looks: [{ fill: chartColours[row.look.tone] }],
      lines: [{ name, value: format.duration(ms) }],
    }
  })
  const list = timed.map(({ row, ms }) => chart.durationOf(row.name, format.duration(ms)))
  return {
    categories,
    ticks: durationTicks(Math.max(0, ...timed.map(({ ms }) => ms)), MOST_STEPS),
    label: chart.durationsLabel(list.join(chart.separator)),
  }
}
