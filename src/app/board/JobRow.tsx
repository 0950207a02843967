import { memo } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'

import { StateShape } from './StateShape.tsx'
import { ElapsedCell, MovedCell, StartedCell } from './AgeCells.tsx'
import { groundClass } from './ground.ts'
import { JobCell } from './JobCell.tsx'
import { OverallCell } from './OverallCell.tsx'
import { RateCell } from './RateCell.tsx'
import { ReadyCell } from './ReadyCell.tsx'
import { RestCell } from './RestCell.tsx'
import type { Timings } from './timings.ts'
import { TypeCell } from './TypeCell.tsx'
import { ROW_PX, type TableLayout } from './tableLayout.ts'

export type JobRowProps = {
  job: JobSummary
  /** Place in the list, from 0. */
  index: number
  topPx: number
  place: string
  trouble: string | null
  /** The same object as long as the columns stay. */
  laid: TableLayout
  linesOf: Timings['linesOf'] | undefined
}

/** One job in its place; a place that changes moves the row and leaves its cells as they are. */
export function JobRow({ job, index, topPx, ...cells }: JobRowProps) {
  return (
    <div
      role="row"
      aria-label={job.name}
      aria-rowindex={index + 2}
      data-index={index}
      className={`absolute inset-x-0 top-0 grid grid-cols-(--columns) items-center border-b border-line hover:bg-raised has-[a:focus-visible]:bg-raised ${groundClass[job.state] ?? ''}`}
      style={{ height: ROW_PX, transform: `translateY(${topPx}px)` }}
    >
      <Cells job={job} {...cells} />
    </div>
  )
}

/** They render again only when something of the job has changed. */
const Cells = memo(function Cells(props: Omit<JobRowProps, 'index' | 'topPx'>) {
  const { job, laid, linesOf } = props
  return (
    <>
      <div role="cell" className={`flex justify-center ${isStale(job) ? 'dimmed' : ''}`}>
        <StateShape state={job.state} paused={job.paused} />
      </div>
      <JobCell job={job} place={props.place} />
      <OverallCell job={job} />
      {laid.types.map((type) => (
        <TypeCell key={type} job={job} type={type} />
      ))}
      {laid.hasRest && <RestCell job={job} columns={laid.types} />}
      {laid.axisPx > 0 && (
        <div role="cell" className="h-full">
          {linesOf?.(job)}
        </div>
      )}
      {laid.hasStarted && <StartedCell at={job.startedAt} />}
      {laid.hasElapsed && <ElapsedCell job={job} />}
      {laid.hasRate && <RateCell job={job} />}
      <ReadyCell job={job} trouble={props.trouble} />
      <MovedCell job={job} />
    </>
  )
})
