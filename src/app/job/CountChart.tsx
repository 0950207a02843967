import { memo } from 'react'

import type { JobDetail } from '#contract/job.ts'

import { chartColours } from '../chart/chartColours.ts'
import { ChartFigure } from '../chart/ChartFigure.tsx'
import { HorizontalBars } from '../chart/HorizontalBars.tsx'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { countSeries, sourceLook } from './countSeries.ts'

/** Objects of each type on the source and on the DR side. Memoized: counts change with an answer, not with the clock. */
export const CountChart = memo(function CountChart({ job }: { job: JobDetail }) {
  const catalog = useText()
  const format = useFormat()
  const { chart } = catalog.job
  const { categories, ticks, kind, label } = countSeries(job, catalog, format)
  const legend = [
    { name: chart.source, look: sourceLook },
    { name: chart.dr, look: { fill: chartColours.done } },
  ]
  return (
    <ChartFigure
      title={chart.counts}
      hint={kind === 'linear' ? chart.countsHint : chart.logHint}
      legend={categories.length === 0 ? [] : legend}
    >
      {categories.length === 0 ? (
        <p className="text-second">{chart.noCounts}</p>
      ) : (
        <HorizontalBars
          label={label}
          categories={categories}
          ticks={ticks}
          formatTick={format.count}
          scale={kind}
          dimmed={job.freshness === 'stale'}
        />
      )}
    </ChartFigure>
  )
})
