// What was seen of the work on one type: how many objects arrived in how much time.
import type { TypeTrace } from './typeTrace.ts'

export type Work = { objects: number; ms: number }

/** Null where the type was not seen at work, or nothing arrived. `at`: last good answer. */
export function observedWork(
  { beganAt, beganWith, overAt, arrived, phase }: TypeTrace,
  at: number,
): Work | null {
  if (beganAt === null || phase === 'waiting') return null
  const ms = (phase === 'over' ? (overAt ?? beganAt) : at) - beganAt
  const objects = (arrived ?? 0) - beganWith
  return ms > 0 && objects > 0 ? { objects, ms } : null
}
