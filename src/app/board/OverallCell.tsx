import type { JobSummary } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'
import { jobPercent } from '#domain/percent.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { overallParts, overallTone } from './overall.ts'

/** All of a job: percent, true counts, and their bar. */
export function OverallCell({ job }: { job: JobSummary }) {
  const catalog = useFirstText()
  const format = useFormat()
  const { objects } = job
  const percent = jobPercent(job)
  const parts = overallParts(job, { catalog, format })
  const stale = isStale(job)
  return (
    <div role="cell" className={`min-w-0 pr-4 ${stale ? 'dimmed' : ''}`} title={parts}>
      {/* Where there is no room for both, the counts stay and the percent wraps out of sight. */}
      <div className="mb-1 flex h-[1.25em] flex-row-reverse flex-wrap items-baseline justify-between gap-x-1.5 overflow-hidden leading-[1.25]">
        <strong className="order-1 font-semibold">{format.percent(percent)}</strong>
        <span className="text-[0.885rem] whitespace-nowrap text-second">
          {job.typesTotal === 0
            ? catalog.words.noValue
            : `${format.count(objects.arrived)}\u2009/\u2009${format.count(objects.src)}`}
        </span>
      </div>
      <Bar
        percent={percent}
        tone={overallTone(job)}
        over={objects.over > 0}
        hatched={stale || objects.unknownRows > 0}
        idle={job.state === 'waiting'}
        label={catalog.board.overall(job.name, parts)}
      />
    </div>
  )
}
