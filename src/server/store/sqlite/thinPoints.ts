// A line of many changes as a line of few points that tells the same: the last value of each bucket, and besides what
// a bucket would hide, a count that fell or became unknown.
import type { HistoryPoint } from '#contract/history.ts'

/** `before`: the value that held at `from`; null = none is known. */
export type Buckets = { from: number; to: number; points: number; before: HistoryPoint | null }

/** How much it matters that a point is kept; unknown matters more than any fall. */
type Hidden = { point: HistoryPoint; weight: number }

const sides = ['src', 'dst'] as const

/**
 * `changes`: oldest first, all in the range. As they are where they are few enough; else at most one point for each
 * bucket and as many beside them.
 */
export function thinPoints(changes: readonly HistoryPoint[], buckets: Buckets): readonly HistoryPoint[] {
  if (changes.length <= buckets.points) return changes
  const width = Math.max(1, (buckets.to - buckets.from) / buckets.points)
  const bucketOf = ({ at }: HistoryPoint): number =>
    Math.min(buckets.points - 1, Math.floor((at - buckets.from) / width))
  const kept: HistoryPoint[] = []
  const hidden: Hidden[] = []
  let { before } = buckets
  for (let begin = 0, end = 0; begin < changes.length; begin = end) {
    const first = changes[begin]
    if (first === undefined) break
    const bucket = bucketOf(first)
    end = begin + 1
    while (end < changes.length && bucketOf(changes[end] ?? first) === bucket) end += 1
    const inside = changes.slice(begin, end)
    const last = inside.at(-1) ?? first
    for (const side of sides) hidden.push(...hiddenIn(inside, { before, last, side }))
    kept.push(last)
    before = last
  }
  const most = hidden.toSorted((a, b) => b.weight - a.weight).slice(0, buckets.points)
  const all = new Set([...kept, ...most.map(({ point }) => point)])
  return [...all].toSorted((a, b) => a.at - b.at)
}

type Side = (typeof sides)[number]

/** The points of a bucket, one side of them, that its last value and the one before it would not show. */
function hiddenIn(
  inside: readonly HistoryPoint[],
  { before, last, side }: { before: HistoryPoint | null; last: HistoryPoint; side: Side },
): Hidden[] {
  const hidden: Hidden[] = []
  let fall: { peak: HistoryPoint; trough: HistoryPoint; by: number } | null = null
  let previous = before
  for (const point of inside) {
    const [was, is] = [previous?.[side] ?? null, point[side]]
    if (previous !== null && (was === null) !== (is === null) && point !== last)
      hidden.push({ point, weight: Number.POSITIVE_INFINITY })
    const by = was !== null && is !== null ? was - is : 0
    if (previous !== null && by > (fall?.by ?? 0)) fall = { peak: previous, trough: point, by }
    previous = point
  }
  if (fall === null) return hidden
  const ends = [fall.peak, fall.trough].filter((point) => point !== before && point !== last)
  return [...hidden, ...ends.map((point) => ({ point, weight: fall.by }))]
}
