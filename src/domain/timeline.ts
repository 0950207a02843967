// Where things stand on a time axis. Positions are px from its left end.
import type { JobSummary, TypeProgress } from '#contract/job.ts'

import { rowDuration, type TimedRow } from './duration.ts'

/** Instants at the two ends, `fromAt` < `toAt`. */
export type TimeRange = { fromAt: number; toAt: number }

type Times = Pick<TypeProgress, 'startedAt' | 'endedAt'>

/**
 * none: no start. outside: wholly before or after the axis. point: it ends before it starts (`clock`), or its end is not
 * known. bar: `open` where it grows to now.
 */
export type Stretch =
  | { kind: 'none' }
  | { kind: 'outside' }
  | { kind: 'point'; left: number; width: number; clock: boolean }
  | { kind: 'bar'; left: number; width: number; open: boolean }

/** The narrowest stretch, px: one second within a day must still be seen. */
export const MIN_STRETCH_PX = 4
/** An axis is at least a minute long. */
const MIN_RANGE_MS = 60_000

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST_BOARD_MS = 7 * DAY
/** What is to come gets at most so much room as a share of what was: three tenths of the axis. */
const MOST_FUTURE = 3 / 7
const STEPS_OF_PAST = 20

/** Steps between ticks that a person reads without reckoning. */
const stepsMs: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((n) => n * DAY),
]

/**
 * From the earliest start to now, or to the latest time where that is later by up to a day: one absurd time must not
 * squeeze the others. Without any start the minute before now.
 */
export function timeRange(rows: Iterable<Times>, nowMs: number): TimeRange {
  let fromAt = nowMs
  let lastAt = nowMs
  for (const { startedAt, endedAt } of rows) {
    if (startedAt === null) continue
    fromAt = Math.min(fromAt, startedAt)
    lastAt = Math.max(lastAt, startedAt, endedAt ?? startedAt)
  }
  const toAt = Math.min(lastAt, nowMs + DAY)
  return { fromAt: Math.min(fromAt, toAt - MIN_RANGE_MS), toAt }
}

/**
 * The range of an axis that many jobs share: from the earliest start of those at work, or of all where none is, and at
 * most a week: an initialization of last year must not squeeze that of today. It reaches on to the last ready time, as far
 * as the past leaves it room.
 */
export function boardRange(
  jobs: readonly Pick<JobSummary, 'state' | 'startedAt' | 'endedAt' | 'ready'>[],
  nowMs: number,
): TimeRange {
  const atWork = jobs.filter(({ state }) => state === 'initializing' || state === 'stalled')
  const { fromAt: firstAt, toAt } = timeRange(atWork.length > 0 ? atWork : jobs, nowMs)
  const fromAt = Math.max(firstAt, toAt - LONGEST_BOARD_MS)
  const readyAt = atWork.reduce((last, { ready }) => Math.max(last, ready?.likelyAt ?? 0), 0)
  if (readyAt <= toAt) return { fromAt, toAt }
  // In steps: a ready time that moves a little at a poll must not move the whole axis.
  const stepMs = stepFor((toAt - fromAt) / STEPS_OF_PAST)
  const roomMs = (toAt - fromAt) * MOST_FUTURE
  return { fromAt, toAt: Math.min(Math.ceil(readyAt / stepMs) * stepMs, toAt + roomMs) }
}

/**
 * Nice instants within the range, at most `most` (2 or more). `offsetMs`: that of the zone, positive east of UTC, so that
 * days begin at its midnight.
 */
export function timeTicks(
  { fromAt, toAt }: TimeRange,
  { most, offsetMs }: { most: number; offsetMs: number },
): number[] {
  const stepMs = stepFor((toAt - fromAt) / Math.max(1, most - 1))
  const ticks: number[] = []
  const first = Math.ceil((fromAt + offsetMs) / stepMs) * stepMs - offsetMs
  for (let tick = first; tick <= toAt; tick += stepMs) ticks.push(tick)
  return ticks
}

/** Position of an instant, held within the axis. */
export const timeX = (at: number, { fromAt, toAt }: TimeRange, widthPx: number): number =>
  Math.min(1, Math.max(0, (at - fromAt) / (toAt - fromAt))) * widthPx

/** Where a row is drawn on an axis of `widthPx`: never narrower than 4 px, never past its ends. */
export function stretchOf(row: TimedRow, axis: TimeRange & { widthPx: number; nowMs: number }): Stretch {
  if (row.startedAt === null) return { kind: 'none' }
  const duration = rowDuration(row, axis.nowMs)
  const known = duration.kind === 'took' || duration.kind === 'running'
  const endAt = row.startedAt + (known ? duration.ms : 0)
  if (endAt < axis.fromAt || row.startedAt > axis.toAt) return { kind: 'outside' }
  const left = timeX(row.startedAt, axis, axis.widthPx)
  const place = fit(left, timeX(endAt, axis, axis.widthPx) - left, axis.widthPx)
  if (!known) return { kind: 'point', ...place, clock: duration.kind === 'clock' }
  return { kind: 'bar', ...place, open: duration.kind === 'running' }
}

/** Rows with a start, earliest first; of equal ones the given order stays. */
export const stackByStart = <T extends TimedRow>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.startedAt !== null).toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))

function fit(left: number, width: number, widthPx: number): { left: number; width: number } {
  const wide = Math.max(MIN_STRETCH_PX, width)
  return { left: Math.max(0, Math.min(left, widthPx - wide)), width: wide }
}

function stepFor(leastMs: number): number {
  return stepsMs.find((stepMs) => stepMs >= leastMs) ?? Math.ceil(leastMs / (364 * DAY)) * 364 * DAY
}
