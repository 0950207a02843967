import type { TypeComparison } from '#domain/history/runComparison.ts'

import { chartColours } from '../chart/chartColours.ts'
import { durationTicks } from '../chart/durationTicks.ts'
import type { BarCategory, BarLook } from '../chart/HorizontalBars.tsx'
import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'

/** Steps of the axis at most: more labels would touch in half a page. */
const MOST_STEPS = 5

/** The earlier run is the frame that this one fills. */
export const runLooks = {
  previous: { fill: 'transparent', stroke: chartColours.outline },
  now: { fill: chartColours.moving },
} as const satisfies Record<string, BarLook>

/** What the chart of two runs draws; types of which neither run has a duration are left out. */
export function runBars(compared: readonly TypeComparison[], catalog: Catalog, format: Format) {
  const words = catalog.job.runs
  const timed = compared.flatMap(({ type, raw, duration, previousDuration }) => {
    const [now, before] = [msOf(duration), msOf(previousDuration)]
    return now === null && before === null
      ? []
      : [{ type, name: typeName(catalog, type, raw), values: [before, now] as const }]
  })
  const categories = timed.map(({ type, name, values }): BarCategory => ({
    key: type,
    name,
    values,
    looks: [runLooks.previous, runLooks.now],
    lines: [
      { name: words.thisRun, value: format.duration(values[1]) },
      { name: words.previous, value: format.duration(values[0]) },
    ],
  }))
  const list = timed.map(({ name, values: [before, now] }) =>
    words.chartLine(name, format.duration(now), format.duration(before)),
  )
  const longestMs = Math.max(0, ...timed.flatMap(({ values }) => values.map((ms) => ms ?? 0)))
  return {
    categories,
    ticks: durationTicks(longestMs, MOST_STEPS),
    label: words.chart(list.join(catalog.job.chart.separator)),
  }
}

const msOf = (duration: TypeComparison['duration']): number | null =>
  duration.kind === 'took' || duration.kind === 'running' ? duration.ms : null
