// How fast a job goes: objects that arrived on the DR side per minute, over the last ten minutes in which it was polled.
import { type Pace, SPARK_STEP_MS, SPARK_STEPS, type TypePace } from '#contract/pace.ts'

import { arrivedIn, type Arrivals, stepOf } from './arrivals.ts'
import { polledStretches } from './polledStretches.ts'
import type { Trace } from './trace.ts'

const WINDOW_MS = SPARK_STEPS * SPARK_STEP_MS
/** From so much polled time on there is a rate. */
const POLLED_NEEDED_MS = 60_000
/** A viewer does not tell rates apart that differ by less than this part of the greater one. */
const NOTICED = 0.05

/** The whole job at `at`; null until a minute of its run was polled. */
export const paceOf = (trace: Trace, at: number): Pace | null =>
  paceSince(trace, at, { from: trace.polledFrom, arrivals: trace.arrivals })

/** The types at work, each since it began. */
export const typePacesOf = (trace: Trace, at: number): TypePace[] =>
  trace.types.flatMap(({ type, phase, beganAt, arrivals }) => {
    if (phase !== 'at-work') return []
    const from = Math.max(trace.polledFrom, beganAt ?? trace.polledFrom)
    const pace = paceSince(trace, at, { from, arrivals })
    return pace === null ? [] : [{ type, ...pace }]
  })

/**
 * Whether a viewer who was shown one needs not be told the other. The sparkline alone is never a reason: it moves on by
 * itself, and a job that stands still would be sent every half minute; while it slows down, its rate tells.
 */
export const isSamePace = (shown: Pace, is: Pace): boolean =>
  Math.abs(shown.perMinute - is.perMinute) <= NOTICED * Math.min(shown.perMinute, is.perMinute)

function paceSince(trace: Trace, at: number, of: { from: number; arrivals: Arrivals }): Pace | null {
  const polled = polledStretches({ from: of.from, to: trace.at, gaps: trace.gaps })
  let [polledMs, arrived] = [0, 0]
  for (const [step, ms] of polled) {
    const part = Math.min(1, (WINDOW_MS - polledMs) / ms)
    polledMs += part * ms
    arrived += part * arrivedIn(of.arrivals, step)
  }
  if (polledMs < POLLED_NEEDED_MS) return null
  return {
    perMinute: shortened((arrived * 60_000) / polledMs),
    spark: sparkOf(of.arrivals, polled, endOf(trace, at)),
  }
}

/** Ends with the last whole stretch: one that has just begun would look like a job that slows down. */
function sparkOf(arrivals: Arrivals, polled: ReadonlyMap<number, number>, end: number): (number | null)[] {
  return Array.from({ length: SPARK_STEPS }, (_, index) => {
    const step = end - SPARK_STEPS + 1 + index
    return polled.has(step) ? shortened(arrivedIn(arrivals, step)) : null
  })
}

/** As long as the next answer may still come in time, the line ends with the last one; then it shows the gap grow. */
const endOf = (trace: Trace, at: number): number =>
  stepOf(at - trace.at > trace.longestGapMs ? at : trace.at) - 1

/** Two decimals: one object in ten minutes, the least there is, still is a tenth. */
const shortened = (value: number): number => Math.round(value * 100) / 100
