// A stretch of time to look at within all there is to see.
import type { TimeRange } from '../timeline.ts'

/** Closer than this there is nothing more to see: answers come seconds apart. */
export const MIN_ZOOM_MS = 10_000
/** How much one step closes in, and how far one step goes aside, as a share of what is shown. */
const STEP = 0.5
const ASIDE = 0.25

/** `by` 1 closes in on the middle, -1 opens up again. Null = all of it is shown. */
export function zoomBy(shown: TimeRange, whole: TimeRange, by: 1 | -1): TimeRange | null {
  const lengthMs = (shown.toAt - shown.fromAt) * (by === 1 ? STEP : 1 / STEP)
  const middle = (shown.fromAt + shown.toAt) / 2
  return zoomTo({ fromAt: middle - lengthMs / 2, toAt: middle + lengthMs / 2 }, whole)
}

/** The same length earlier (-1) or later (1). */
export function zoomAside(shown: TimeRange, whole: TimeRange, by: 1 | -1): TimeRange | null {
  const wayMs = (shown.toAt - shown.fromAt) * ASIDE * by
  return zoomTo({ fromAt: shown.fromAt + wayMs, toAt: shown.toAt + wayMs }, whole)
}

/**
 * From one instant to the other, in either order: held within the whole, and never shorter than ten seconds. Null = that is
 * the whole.
 */
export function zoomTo(asked: TimeRange, whole: TimeRange): TimeRange | null {
  const wholeMs = whole.toAt - whole.fromAt
  const askedMs = Math.round(Math.abs(asked.toAt - asked.fromAt))
  const lengthMs = Math.max(MIN_ZOOM_MS, askedMs)
  if (lengthMs >= wholeMs) return null
  const middle = (asked.fromAt + asked.toAt) / 2
  const fromAt = Math.min(Math.max(Math.round(middle - lengthMs / 2), whole.fromAt), whole.toAt - lengthMs)
  return { fromAt, toAt: fromAt + lengthMs }
}
