import type { LockstepEvent } from '#contract/events.ts'

/** Events with ids in one span of this many share a chunk. */
const SPAN = 64

/** Cuts a list by ids, so that a chunk stays the same whatever comes before and after it. */
export function chunksOf(
  events: readonly LockstepEvent[],
): { key: number; events: readonly LockstepEvent[] }[] {
  const chunks = Map.groupBy(events, ({ id }) => Math.floor(id / SPAN))
  return [...chunks].map(([key, ofChunk]) => ({ key, events: ofChunk }))
}
