// What was seen of the work on one type: how many objects arrived in how much time.
import type { Trace } from './trace.ts'
import type { TypeTrace } from './typeTrace.ts'

/** `ms` is above 0. `sureness`: 0..1, the lower the shorter the work was beside the time between two answers. */
export type Work = { type: string; objects: number; ms: number; sureness: number }

/** The types that were seen at work and of which something arrived. */
export const observedWork = (trace: Trace): Work[] =>
  trace.types.flatMap((type) => {
    const ms = workedMs(type, trace)
    const objects = (type.arrived ?? 0) - type.beganWith
    if (ms === null || ms <= 0 || objects <= 0) return []
    return [{ type: type.type, objects, ms, sureness: ms / (ms + trace.longestGapMs) }]
  })

/**
 * Between the answers around its begin and its end DRS's own times tell when they were; but only there, for DRS may say of
 * everything that it took a second.
 */
function workedMs({ phase, beganAt, overAt, startedAt, endedAt }: TypeTrace, trace: Trace): number | null {
  if (beganAt === null || phase === 'waiting') return null
  if (phase === 'at-work') return trace.at - beganAt
  const most = (overAt ?? beganAt) - beganAt
  if (startedAt === null || endedAt === null) return most
  return Math.min(most, Math.max(most - 2 * trace.longestGapMs, endedAt - startedAt))
}
