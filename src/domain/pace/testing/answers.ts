import type { Row } from '../../snapshot.ts'
import { emptyTrace, observeTrace, type Trace } from '../trace.ts'

export const MINUTE_MS = 60_000
/** A whole multiple of a stretch. */
export const START_AT = 1_790_000_010_000
export const POLL_MS = 10_000

export type Rhythm = {
  trace?: Trace
  from?: number
  everyMs?: number
  longestGapMs?: number
  restarted?: boolean
}

/** One good answer after the other, `everyMs` apart, all of one run; `restarted`: the first one began it. */
export function answers(all: readonly (readonly Row[])[], rhythm: Rhythm = {}): Trace {
  const { trace = emptyTrace, from = START_AT, everyMs = POLL_MS } = rhythm
  const longestGapMs = rhythm.longestGapMs ?? 3 * everyMs
  return all.reduce(
    (before, rows, index) =>
      observeTrace(before, {
        rows,
        at: from + index * everyMs,
        restarted: index === 0 && rhythm.restarted === true,
        longestGapMs,
      }),
    trace,
  )
}
