import type { JobSummary } from '#contract/job.ts'

import { chartColours } from '../chart/chartColours.ts'
import { countScale } from '../chart/countScale.ts'
import type { BarCategory, BarLook } from '../chart/HorizontalBars.tsx'
import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { rowTone } from '../shell/rowTone.ts'
import { typeName } from '../text/typeName.ts'

/** The source is the frame that the DR side has to fill. */
export const sourceLook: BarLook = { fill: 'transparent', stroke: chartColours.outline }

/** What the chart of counts draws: the source's count over the DR side's. Rows with neither count are left out. */
export function countSeries(job: JobSummary, catalog: Catalog, format: Format) {
  const { chart } = catalog.job
  const counted = job.types.flatMap((progress) =>
    progress.src === null && progress.dst === null
      ? []
      : [{ progress, name: typeName(catalog, progress.type, progress.raw), tone: rowTone(job, progress) }],
  )
  const categories = counted.map(({ progress, name, tone }): BarCategory => ({
    key: progress.type,
    name,
    values: [progress.src, progress.dst],
    looks: [sourceLook, { fill: chartColours[tone] }],
    lines: [
      { name: chart.source, value: format.count(progress.src) },
      { name: chart.dr, value: format.count(progress.dst) },
    ],
  }))
  const counts = counted.flatMap(({ progress }) => [progress.src ?? 0, progress.dst ?? 0])
  const list = counted.map(({ progress, name }) =>
    chart.countsOf(name, format.count(progress.dst), format.count(progress.src)),
  )
  return {
    categories,
    ...countScale(counts),
    label: chart.countsLabel(list.join(chart.separator)),
  }
}
