// A line of many changes as a line of few points that tells the same: the last value of each bucket, and besides what
// a bucket would hide, a count that fell or became unknown.

/** Of one type: when it was seen, the source count and the DR count; null = unknown. As the database gives them. */
export type Change = readonly [at: number, src: number | null, dst: number | null]

/** `before`: the value that held at `from`; null = none is known. */
export type Buckets = { from: number; to: number; points: number; before: Change | null }

/** How much it matters that a change is kept; unknown matters more than any fall. */
type Hidden = { change: Change; weight: number }

const SOURCE = 1
const DR = 2

/**
 * `changes`: oldest first, all in the range. As they are where they are few enough; else at most one for each bucket
 * and as many beside them.
 */
export function thinPoints(changes: readonly Change[], buckets: Buckets): readonly Change[] {
  if (changes.length <= buckets.points) return changes
  const width = Math.max(1, (buckets.to - buckets.from) / buckets.points)
  const kept: Change[] = []
  const hidden: Hidden[] = []
  let { before } = buckets
  for (let begin = 0, end = 0; begin < changes.length; begin = end) {
    const nextBucketAt =
      buckets.from + width * (Math.floor(((changes[begin]?.[0] ?? 0) - buckets.from) / width) + 1)
    end = begin + 1
    while (end < changes.length && (changes[end]?.[0] ?? 0) < nextBucketAt) end += 1
    const last = changes[end - 1]
    if (last === undefined) break
    if (end - begin > 1) {
      const inside = { changes, begin, end, before }
      hidden.push(...hiddenIn(inside, SOURCE), ...hiddenIn(inside, DR))
    }
    kept.push(last)
    before = last
  }
  const most = hidden.toSorted((a, b) => b.weight - a.weight).slice(0, buckets.points)
  const all = new Set([...kept, ...most.map(({ change }) => change)])
  return [...all].toSorted((a, b) => a[0] - b[0])
}

type Bucket = { changes: readonly Change[]; begin: number; end: number; before: Change | null }

/** The changes of a bucket, one side of them, that its last one and the one before it would not show. */
function hiddenIn({ changes, begin, end, before }: Bucket, side: typeof SOURCE | typeof DR): Hidden[] {
  const hidden: Hidden[] = []
  const last = changes[end - 1]
  let peak: Change | null = null
  let trough: Change | null = null
  let deepest = 0
  let previous = before
  for (let index = begin; index < end; index += 1) {
    const change = changes[index]
    if (change === undefined) break
    const is = change[side]
    const was = previous === null ? null : previous[side]
    if (previous !== null && (was === null) !== (is === null) && change !== last)
      hidden.push({ change, weight: Number.POSITIVE_INFINITY })
    if (was !== null && is !== null && was - is > deepest) {
      deepest = was - is
      peak = previous
      trough = change
    }
    previous = change
  }
  for (const change of [peak, trough])
    if (change !== null && change !== before && change !== last) hidden.push({ change, weight: deepest })
  return hidden
}
