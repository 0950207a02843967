const SECOND_MS = 1_000

/** Where a step leads from a moment; null = now. */
type Step = {
  /** Epoch ms; null = now. */
  at: number | null
  /** Below 0 = back. */
  ms: number
  /** Both ends of what is kept, epoch ms; `keptFrom` null = nothing is kept. */
  keptFrom: number | null
  nowMs: number
}

/**
 * The moment after a step back or on, in whole seconds, within what is kept; null = now. A moment before all that is kept
 * is a place to come back from, not to go on from.
 */
export function stepMoment({ at, ms, keptFrom, nowMs }: Step): number | null {
  const from = at ?? nowMs
  if (keptFrom === null) return at
  const to = Math.max(from + ms, Math.min(from, keptFrom))
  return to >= nowMs ? null : Math.floor(to / SECOND_MS) * SECOND_MS
}
