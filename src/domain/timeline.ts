// Where things stand on a time axis. Positions are px from its left end.
import { rowDuration, type TimedRow } from './duration.ts'

/** Instants at the two ends, `fromAt` < `toAt`. */
export type TimeRange = { fromAt: number; toAt: number }

/** none: nothing to draw. point: it ends before it starts, or its end is not known. bar: `open` where it grows to now. */
export type Stretch =
  | { kind: 'none' }
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

/** Steps between ticks that a person reads without reckoning. */
const stepsMs: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((n) => n * DAY),
]

/** From the earliest start to now, or to the latest end where that is later; without any start the minute before now. */
export function timeRange(rows: readonly TimedRow[], nowMs: number): TimeRange {
  let fromAt = nowMs
  let toAt = nowMs
  for (const { startedAt, endedAt } of rows) {
    if (startedAt === null) continue
    fromAt = Math.min(fromAt, startedAt)
    toAt = Math.max(toAt, startedAt, endedAt ?? startedAt)
  }
  return { fromAt: Math.min(fromAt, toAt - MIN_RANGE_MS), toAt }
}

/** Nice instants within the range, at most `most`; `offsetMs`: the zone's, east of UTC positive, so that days begin at its midnight. */
export function timeTicks(
  { fromAt, toAt }: TimeRange,
  { most, offsetMs }: { most: number; offsetMs: number },
): number[] {
  const stepMs = stepFor((toAt - fromAt) / Math.max(1, most))
  const ticks: number[] = []
  const first = Math.ceil((fromAt + offsetMs) / stepMs) * stepMs - offsetMs
  for (let tick = first; tick <= toAt && ticks.length < most; tick += stepMs) ticks.push(tick)
  return ticks
}

/** Position of an instant, held within the axis. */
export const timeX = (at: number, { fromAt, toAt }: TimeRange, widthPx: number): number =>
  Math.min(1, Math.max(0, (at - fromAt) / (toAt - fromAt))) * widthPx

/** Where a row is drawn on an axis of `widthPx`: never narrower than 4 px, never past its ends. */
export function stretchOf(row: TimedRow, axis: TimeRange & { widthPx: number; nowMs: number }): Stretch {
  const duration = rowDuration(row, axis.nowMs)
  if (row.startedAt === null) return { kind: 'none' }
  const from = timeX(row.startedAt, axis, axis.widthPx)
  if (duration.kind === 'none' || duration.kind === 'clock') {
    return { kind: 'point', ...fit(from, 0, axis.widthPx), clock: duration.kind === 'clock' }
  }
  const to = timeX(row.startedAt + duration.ms, axis, axis.widthPx)
  return { kind: 'bar', ...fit(from, to - from, axis.widthPx), open: duration.kind === 'running' }
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
