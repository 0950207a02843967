const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Steps that read as round durations. */
const STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
]

/** Ticks of an axis of durations, ms: round steps from 0 to at least `longestMs`, at most `most` steps. */
export function durationTicks(longestMs: number, most: number): number[] {
  // From a minute on durations are spelt without seconds: a step of half a minute would name each tick twice.
  const leastMs = longestMs > MINUTE_MS ? MINUTE_MS : 0
  const stepMs =
    STEPS_MS.find((step) => step >= leastMs && longestMs <= step * most) ?? wholeDays(longestMs, most)
  const steps = Math.max(1, Math.ceil(longestMs / stepMs))
  return Array.from({ length: steps + 1 }, (_, index) => index * stepMs)
}

const wholeDays = (longestMs: number, most: number): number => Math.ceil(longestMs / most / DAY_MS) * DAY_MS
