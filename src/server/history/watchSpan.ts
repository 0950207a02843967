// The times in which a job was polled: what lies between two of them is a gap.
import type { WatchSpan } from '../store/store.ts'

export type Answered = {
  at: number
  expectedMs: number
  /** A longer time without a good answer is a gap. */
  longestGapMs: number
  dataAt: number | null
}

/** The span after a good answer: the same one grown, or another. A host clock set back begins another too. */
export function grownSpan(span: WatchSpan, answered: Answered): WatchSpan {
  const { at, expectedMs, longestGapMs, dataAt } = answered
  const goesOn = at >= span.toAt && at - span.toAt <= longestGapMs
  return { ...span, fromAt: goesOn ? span.fromAt : at, toAt: at, expectedMs, dataAt }
}
