// The host's clock was set back: what is remembered moves with it, so that what lay three minutes ago still does.
import { SPARK_STEP_MS } from '#contract/pace.ts'

import { movedBack } from './curve.ts'
import type { Trace } from './trace.ts'

/** The trace with its last answer at or, by less than a stretch, before `at`: stretches stay whole multiples. */
export function withClockSetBack(trace: Trace, at: number): Trace {
  const steps = Math.ceil((trace.at - at) / SPARK_STEP_MS)
  const byMs = steps * SPARK_STEP_MS
  const earlier = (moment: number | null): number | null => (moment === null ? null : moment - byMs)
  const moved = ({ steps: old, counts }: Trace['arrivals']) => ({
    steps: old.map((step) => step - steps),
    counts,
  })
  return {
    ...trace,
    beganAt: earlier(trace.beganAt),
    at: trace.at - byMs,
    polledFrom: trace.polledFrom - byMs,
    gaps: trace.gaps.map(({ from, to }) => ({ from: from - byMs, to: to - byMs })),
    movedAt: earlier(trace.movedAt),
    arrivals: moved(trace.arrivals),
    types: trace.types.map((type) => ({
      ...type,
      fellAt: earlier(type.fellAt),
      beganAt: earlier(type.beganAt),
      overAt: earlier(type.overAt),
      curve: movedBack(type.curve, byMs),
      arrivals: moved(type.arrivals),
    })),
  }
}
