import { memo } from 'react'
import { Link } from 'wouter'

import type { JobSummary } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'
import { jobPercent, rowPercent } from '#domain/percent.ts'
import { rowOver } from '#domain/rowState.ts'

import { barLabel } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useHref } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { CardLine } from './CardLine.tsx'
import { groundClass } from './ground.ts'
import { jobHref } from './JobCell.tsx'
import type { Timings } from './timings.ts'
import { StateShape } from './StateShape.tsx'

/** Fixed height of a card, px. */
export const CARD_PX = { counts: 80, timings: 96 } as const
/** Height of a job's lines on the time axis, px. */
export const LINES_PX = 36

type JobCardProps = {
  job: JobSummary
  index: number
  heightPx: number
  trouble: string | null
  /** Lines on the time axis in place of the segments. */
  linesOf: Timings['linesOf'] | undefined
}

/** One job on a phone: name and percent, what it is at or what troubles it, and one segment per object type. */
export const JobCard = memo(function JobCard({ job, index, heightPx, trouble, linesOf }: JobCardProps) {
  const format = useFormat()
  const stale = isStale(job)
  return (
    <div
      role="row"
      aria-label={job.name}
      aria-rowindex={index + 1}
      data-index={index}
      className={`absolute inset-x-0 top-0 border-b border-line px-4 pt-2.5 ${groundClass[job.state] ?? ''}`}
      style={{ height: heightPx, transform: `translateY(${index * heightPx}px)` }}
    >
      <div role="cell" className={stale ? 'dimmed' : ''}>
        <div className="flex items-center gap-2 text-[1.15rem] leading-5 font-semibold">
          <StateShape state={job.state} paused={job.paused} />
          <Link
            href={useHref(jobHref(job))}
            className="min-w-0 flex-1 truncate outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-moving"
          >
            <bdi>{job.name}</bdi>
          </Link>
          <span>{format.percent(jobPercent(job))}</span>
        </div>
        <CardLine job={job} trouble={trouble} />
        {linesOf ? <div style={{ height: LINES_PX }}>{linesOf(job)}</div> : <Segments job={job} />}
      </div>
    </div>
  )
})

function Segments({ job }: { job: JobSummary }) {
  const catalog = useFirstText()
  const format = useFormat()
  const gap = job.types.length > 12 ? 'gap-px' : 'gap-1'
  if (job.types.length === 0) {
    const label = catalog.words.bar.whole(job.name, [catalog.words.state[job.state]])
    return (
      <Bar
        percent={null}
        tone="plain"
        idle={job.state === 'waiting'}
        label={label}
        className="mt-2.5 h-1.5"
      />
    )
  }
  return (
    <div className={`flex pt-2.5 ${gap}`}>
      {job.types.map((row) => (
        <Bar
          key={row.type}
          percent={rowPercent(row)}
          tone={rowTone(job, row)}
          over={(rowOver(row) ?? 0) > 0}
          hatched={isStale(job)}
          label={barLabel(row, undefined, { catalog, format })}
          className="h-1.5 min-w-0 flex-1"
        />
      ))}
    </div>
  )
}
