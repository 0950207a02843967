// What counts as arrived when a count does not only grow.

/** A fall that has lasted so long is one; before that it may be an older answer that came late. */
export const FALL_BELIEVED_MS = 120_000

/** `high`: up to here arrivals were counted. `fellAt`: answer since which the count lies below; null = it does not. */
export type Climb = { high: number; fellAt: number | null }

/**
 * The next count of a type. A fall takes nothing away from what arrived, and the way back up to where the count was is
 * no arrival: DRS may answer from figures of different age in turn. Once a fall is believed, what comes after it counts.
 */
export function climb(
  before: Climb,
  is: { was: number; count: number; at: number },
): Climb & { grown: number } {
  const { was, count, at } = is
  const believed = before.fellAt !== null && at - before.fellAt >= FALL_BELIEVED_MS
  const high = believed ? was : before.high
  if (count >= high) return { high: count, fellAt: null, grown: count - high }
  const fellAt = believed ? at : (before.fellAt ?? at)
  return { high, fellAt, grown: 0 }
}
