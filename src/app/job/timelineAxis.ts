// The time axis of one job: its range, its ticks and what they are called.
import type { JobSummary } from '#contract/job.ts'
import { runEnd } from '#domain/runEnd.ts'
import { timeRange, timeTicks, timeX, type TimeRange } from '#domain/timeline.ts'

import type { Format } from '../format/format.ts'
import { tickLabel } from '../format/tickLabel.ts'

/** Room at the right end for the time that stands after a stretch. */
const LABEL_PX = 44
/** A label of a tick with air around it. */
const TICK_PX = 62
/** On a very wide screen more ticks would be noise. */
const MOST_TICKS = 14
/** A label nearer to the mark of now than this would touch it. */
const NOW_CLEARANCE_PX = 40
/** The same for the longer label of the ready time. */
const READY_CLEARANCE_PX = 50
/** How far past now the axis reaches for the ready time, as a share of what has passed: further off, the past would shrink. */
const READY_SHARE = 0.5

export type TimelineTick = { at: number; leftPx: number; label: string; named: boolean }

export type TimelineAxis = TimeRange & {
  /** Width that stretches are placed in. */
  widthPx: number
  nowMs: number
  ticks: readonly TimelineTick[]
  /** Position of now; null where the axis ends before it. */
  nowPx: number | null
  /** When the job will likely be ready; null where that is not known, or too far off for the axis. */
  ready: { at: number; leftPx: number; named: boolean } | null
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
  const past = timeRange(job.types, runEnd(job) ?? nowMs)
  const readyAt = readyWithin(job, past, nowMs)
  const range = { ...past, toAt: Math.max(past.toAt, readyAt ?? past.toAt) }
  const most = Math.min(MOST_TICKS, Math.floor(innerPx / TICK_PX) + 1)
  const instants = timeTicks(range, { most, offsetMs: format.offsetMs(range.fromAt) })
  const nowPx = nowMs <= range.toAt ? timeX(nowMs, range, innerPx) : null
  const ready = readyAt === null ? null : readyMark(readyAt, timeX(readyAt, range, innerPx), nowPx)
  const ticks = instants.map((at, index): TimelineTick => {
    const leftPx = timeX(at, range, innerPx)
    const named =
      isClear(leftPx, nowPx, NOW_CLEARANCE_PX) &&
      isClear(leftPx, ready?.named ? ready.leftPx : null, READY_CLEARANCE_PX)
    return { at, leftPx, label: tickLabel(at, instants[index - 1] ?? range.fromAt, format), named }
  })
  return { ...range, widthPx: innerPx, nowMs, ticks, nowPx, ready }
}

const isClear = (px: number, markPx: number | null, clearancePx: number): boolean =>
  markPx === null || Math.abs(px - markPx) > clearancePx

const readyMark = (at: number, leftPx: number, nowPx: number | null) => ({
  at,
  leftPx,
  named: isClear(leftPx, nowPx, READY_CLEARANCE_PX),
})

function readyWithin({ ready }: JobSummary, { fromAt }: TimeRange, nowMs: number): number | null {
  const at = ready?.likelyAt ?? null
  if (at === null || at <= nowMs || at - nowMs > (nowMs - fromAt) * READY_SHARE) return null
  return at
}
