import { memo } from 'react'

import type { JobDetail } from '#contract/job.ts'

import { ChartFigure } from '../chart/ChartFigure.tsx'
import { HorizontalBars } from '../chart/HorizontalBars.tsx'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { durationSeries } from './durationSeries.ts'
import { typeRows } from './typeRow.ts'

/** How long each object type took, or has been taking. Memoized: it is drawn anew far less often than the table. */
export const DurationChart = memo(function DurationChart({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const catalog = useText()
  const format = useFormat()
  const { chart } = catalog.job
  const { categories, ticks, label } = durationSeries(typeRows(job, catalog, nowMs), catalog, format)
  return (
    <ChartFigure title={chart.durations} hint={chart.durationsHint} legend={[]}>
      {categories.length === 0 ? (
        <p className="text-second">{chart.noDurations}</p>
      ) : (
        <HorizontalBars
          label={label}
          categories={categories}
          ticks={ticks}
          formatTick={(ms) => (ms === 0 ? format.count(0) : format.duration(ms))}
          scale="linear"
          dimmed={job.freshness === 'stale'}
        />
      )}
    </ChartFigure>
  )
})
