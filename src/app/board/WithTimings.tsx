import { useCallback, type ReactNode } from 'react'

import type { JobSummary } from '#contract/job.ts'

import { AxisHeader } from './AxisHeader.tsx'
import { NowLine } from './NowLine.tsx'
import { tickLines } from './tickLines.ts'
import type { Timings } from './timings.ts'
import { TimingsCell } from './TimingsCell.tsx'
import { useAxis } from './useAxis.ts'

type WithTimingsProps = {
  jobs: readonly JobSummary[]
  widthPx: number
  /** Of one job's lines. */
  heightPx: number
  /** Each job draws its own line of now. */
  nowInLines?: boolean
  children: (timings: Timings | null) => ReactNode
}

/** Gives the list its time axis, and the lines of a job on it; null before the server's clock is known. */
export function WithTimings(props: WithTimingsProps) {
  const { jobs, widthPx, heightPx, nowInLines = false, children } = props
  const axis = useAxis(jobs, widthPx)
  const linesOf = useCallback(
    (job: JobSummary) =>
      axis && (
        <TimingsCell job={job} axis={axis} heightPx={heightPx}>
          {nowInLines && <NowLine axis={axis} />}
        </TimingsCell>
      ),
    [axis, heightPx, nowInLines],
  )
  return children(
    axis && {
      head: <AxisHeader axis={axis} />,
      now: nowInLines ? null : <NowLine axis={axis} />,
      ticks: tickLines(axis),
      linesOf,
    },
  )
}
