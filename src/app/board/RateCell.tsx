import type { JobSummary } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'

import { useFormat } from '../format/useFormat.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useFirstText } from '../text/text.ts'
import { Sparkline } from '../ui/Sparkline.tsx'

/** How fast a job at work goes, in a figure and over the last ten minutes as a line; empty for any other. */
export function RateCell({ job }: { job: JobSummary }) {
  const { words } = useFirstText()
  const format = useFormat()
  const { pace } = job
  if (pace === null) return <div role="cell" />
  const rate = format.rate(pace.perMinute)
  return (
    <div
      role="cell"
      className={`flex min-w-0 flex-col items-end gap-0.5 pl-2 leading-[1.2] ${isStale(job) ? 'dimmed' : ''}`}
    >
      <Sparkline
        values={pace.spark}
        label={words.pace.spark(job.name, rate)}
        tone={stateLook[job.state].tone}
      />
      <span className="text-[0.885rem] whitespace-nowrap text-second">{rate}</span>
    </div>
  )
}
