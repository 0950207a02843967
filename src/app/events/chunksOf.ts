import type { LockstepEvent } from '#contract/events.ts'

/** Events with ids in one span of this many share a chunk. */
const SPAN = 64

type Chunk = { key: string; span: number; events: LockstepEvent[] }

/** Cuts a list where the span of its ids changes, so that a chunk stays the same whatever comes before and after it. */
export function chunksOf(events: readonly LockstepEvent[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  const pieces = new Map<number, number>()
  for (const event of events) {
    const span = Math.floor(event.id / SPAN)
    const last = chunks.at(-1)
    if (last?.span === span) last.events.push(event)
    else {
      // What was written late stands between the ids of its time, and may cut their span in two.
      const piece = (pieces.get(span) ?? 0) + 1
      pieces.set(span, piece)
      chunks.push({ key: `${span}.${piece}`, span, events: [event] })
    }
  }
  return chunks
}
