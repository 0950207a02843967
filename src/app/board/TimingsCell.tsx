import type { ReactNode } from 'react'

import type { JobSummary, TypeProgress } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'
import { stackByStart, stretchOf } from '#domain/timeline.ts'

import { stretchLabel } from '../format/stretchLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useFirstText } from '../text/text.ts'
import { Stretch } from '../ui/Stretch.tsx'
import { isExpected } from './expectation.ts'
import { ReadyLine } from './ReadyLine.tsx'
import type { Axis } from './useAxis.ts'

const MARGIN_PX = 6
const STEP_PX = 5
const LINE_PX = 3

type TimingsCellProps = {
  job: JobSummary
  axis: Axis
  heightPx: number
  children?: ReactNode
}

/** A job's object types on the shared time axis: a thin line each, stacked in order of start, and what is to come. */
export function TimingsCell({ job, axis, heightPx, children }: TimingsCellProps) {
  const { fromAt, toAt } = axis
  const catalog = useFirstText()
  const format = useFormat()
  const open = job.types.some((row) => row.startedAt !== null && row.endedAt === null)
  // A finished job does not grow: its lines are drawn once. `toAt` lies in the future of every end.
  const nowMs = useFromNow((nowMs) => (open ? nowMs : toAt)) ?? toAt
  const rows = stackByStart(job.types)
  const stepPx = Math.min(STEP_PX, (heightPx - 2 * MARGIN_PX - LINE_PX) / Math.max(1, rows.length - 1))
  const topOf = (place: number): number => MARGIN_PX + place * stepPx
  const atWork = rows.findLastIndex((row) => row.endedAt === null)
  const likelyAt = isExpected(job) ? (job.ready?.likelyAt ?? null) : null
  const lines = rows.map((row, place) => {
    const stretch = stretchOf(row, { ...axis, nowMs })
    if (stretch.kind === 'none' || stretch.kind === 'outside') return null
    return (
      <Stretch
        key={row.type}
        name={stretchLabel(row, nowMs, { catalog, format })}
        tone={rowTone(job, row)}
        leftPx={stretch.left}
        widthPx={stretch.width}
        topPx={topOf(place)}
        hatched={isStale(job)}
        className={`z-1 ${stepPx < LINE_PX ? 'h-px' : 'h-[3px]'}`}
      />
    )
  })
  const isBefore =
    rows.length > 0 && lines.every((line) => line === null) && rows.every((row) => lastOf(row) < fromAt)
  return (
    <div className={`relative h-full bg-(image:--ticks) ${isStale(job) ? 'dimmed' : ''}`}>
      {lines}
      {likelyAt !== null && (
        <ReadyLine
          job={job}
          likelyAt={likelyAt}
          axis={axis}
          topPx={topOf(atWork < 0 ? rows.length - 1 : atWork) + 1}
        />
      )}
      {children}
      {isBefore && <Before at={Math.max(...rows.map(lastOf))} />}
    </div>
  )
}

const lastOf = ({ startedAt, endedAt }: TypeProgress): number => Math.max(startedAt ?? 0, endedAt ?? 0)

/** At the left edge: it all lies before the axis, and when the last of it was. */
function Before({ at }: { at: number }) {
  const { board } = useFirstText()
  const format = useFormat()
  const time = useFromNow((nowMs) => format.time(at, nowMs))
  const words = board.before(time)
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="absolute inset-y-0 left-0 z-1 flex items-center gap-1 text-[0.885rem] text-third"
    >
      <span className="text-[0.7rem]">◂</span>
      {time}
    </span>
  )
}
