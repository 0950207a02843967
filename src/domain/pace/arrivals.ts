// What arrived in each stretch of a sparkline. Stretches lie at whole multiples of their length since 1970.
import { SPARK_STEP_MS, SPARK_STEPS } from '#contract/pace.ts'

/** Only stretches in which something arrived, oldest first; `counts` may be fractions. Never changed in place. */
export type Arrivals = { steps: readonly number[]; counts: readonly number[] }

export const emptyArrivals: Arrivals = { steps: [], counts: [] }

/** Ten polled minutes reach into so many stretches at most: the first and the last may be polled in part. */
export const STRETCHES_KEPT = SPARK_STEPS + 1

/** Spreads what was seen to arrive between two answers evenly over the time between them. */
export function withArrivals(before: Arrivals, count: number, span: { from: number; to: number }): Arrivals {
  if (count <= 0 || span.to <= span.from) return before
  const last = stepBefore(span.to)
  const first = Math.max(stepOf(span.from), last - STRETCHES_KEPT + 1)
  const steps = [...before.steps]
  const counts = [...before.counts]
  for (let step = first; step <= last; step++) {
    const part = (count * overlapMs(step, span)) / (span.to - span.from)
    const end = steps.length - 1
    if (steps[end] === step) counts[end] = (counts[end] ?? 0) + part
    else {
      steps.push(step)
      counts.push(part)
    }
  }
  const kept = -STRETCHES_KEPT
  return { steps: steps.slice(kept), counts: counts.slice(kept) }
}

/** What arrived in a stretch. */
export function arrivedIn({ steps, counts }: Arrivals, step: number): number {
  const index = steps.lastIndexOf(step)
  return index < 0 ? 0 : (counts[index] ?? 0)
}

/** The stretch a moment lies in. */
export const stepOf = (at: number): number => Math.floor(at / SPARK_STEP_MS)

/** The stretch that lies before a moment, or in which it lies if it does not begin there. */
export const stepBefore = (at: number): number => Math.ceil(at / SPARK_STEP_MS) - 1

export const overlapMs = (step: number, { from, to }: { from: number; to: number }): number =>
  Math.min(to, (step + 1) * SPARK_STEP_MS) - Math.max(from, step * SPARK_STEP_MS)
