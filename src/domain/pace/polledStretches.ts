// In which stretches a job was polled, and for how long in each.
import { overlapMs, stepBefore, stepOf, STRETCHES_KEPT } from './arrivals.ts'
import type { Gap } from './trace.ts'

/** Polled ms by stretch, of the latest stretches that were polled at all: as many as ten polled minutes may touch. */
export function polledStretches(span: {
  from: number
  to: number
  gaps: readonly Gap[]
}): Map<number, number> {
  const polled = new Map<number, number>()
  let { to } = span
  for (let index = span.gaps.length - 1; index >= -1; index--) {
    const gap = span.gaps[index]
    const from = Math.max(span.from, gap?.to ?? span.from)
    const first = to > from ? stepOf(from) : Number.POSITIVE_INFINITY
    for (let step = stepBefore(to); step >= first; step--) {
      const ms = overlapMs(step, { from, to })
      if (!polled.has(step) && polled.size === STRETCHES_KEPT) return polled
      polled.set(step, (polled.get(step) ?? 0) + ms)
    }
    if (gap === undefined || gap.from <= span.from) break
    to = gap.from
  }
  return polled
}
