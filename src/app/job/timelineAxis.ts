// The time axis of one job: its range, its ticks and what they are called.
import type { JobSummary } from '#contract/job.ts'
import { runEnd } from '#domain/runEnd.ts'
import { timeRange, timeTicks, timeX, type TimeRange } from '#domain/timeline.ts'

import type { Format } from '../format/format.ts'

/** Room at the right end for the time that stands after a stretch. */
const LABEL_PX = 44
/** A label of a tick with air around it. */
const TICK_PX = 62
/** On a very wide screen more ticks would be noise. */
const MOST_TICKS = 14
/** A label nearer to the mark of now than this would touch it. */
const NOW_CLEARANCE_PX = 40

export type TimelineTick = { at: number; leftPx: number; label: string; named: boolean }

export type TimelineAxis = TimeRange & {
  /** Width that stretches are placed in. */
  widthPx: number
  nowMs: number
  ticks: readonly TimelineTick[]
  /** Position of now; null where the axis ends before it. */
  nowPx: number | null
}

/**
 * A job that has ended keeps the axis of its run, so that a run of last week is not squeezed into a line; any other
 * reaches to now. `widthPx`: of the whole cell.
 */
export function timelineAxis(
  job: JobSummary,
  { widthPx, nowMs, format }: { widthPx: number; nowMs: number; format: Format },
): TimelineAxis {
  const innerPx = Math.max(0, widthPx - LABEL_PX)
  const range = timeRange(job.types, runEnd(job) ?? nowMs)
  const most = Math.min(MOST_TICKS, Math.floor(innerPx / TICK_PX) + 1)
  const instants = timeTicks(range, { most, offsetMs: format.offsetMs(range.fromAt) })
  const nowPx = nowMs <= range.toAt ? timeX(nowMs, range, innerPx) : null
  const ticks = instants.map((at, index): TimelineTick => {
    const leftPx = timeX(at, range, innerPx)
    const named = nowPx === null || Math.abs(leftPx - nowPx) > NOW_CLEARANCE_PX
    return { at, leftPx, label: tickLabel(at, instants[index - 1] ?? range.fromAt, format), named }
  })
  return { ...range, widthPx: innerPx, nowMs, ticks, nowPx }
}

/** The date where a day begins, seconds only where ticks are closer than a minute. */
function tickLabel(at: number, before: number, format: Format): string {
  const newDay = format.date(before) !== format.date(at)
  if (newDay) return format.date(at).slice(5)
  const seconds = format.timeWithSeconds(at)
  return seconds.endsWith(':00') ? format.time(at) : seconds
}
