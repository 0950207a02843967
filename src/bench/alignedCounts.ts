// Calls counted in such a way that two counts can be compared exactly: over stretches that begin where nothing happens.

/**
 * Calls in each whole stretch of `lengthMs` between `from` and `to`; the first one begins in the middle of the longest
 * pause within `intervalMs` of `from`. What recurs so often that it fits into the length is in every stretch the same
 * number of times, and at no edge. `callsAt` in order, all in ms.
 */
export function alignedCounts(
  callsAt: readonly number[],
  { from, to, intervalMs, lengthMs }: { from: number; to: number; intervalMs: number; lengthMs: number },
): number[] {
  const until = from + intervalMs
  const first = middleOfPause([from, ...callsAt.filter((at) => at > from && at < until), until])
  const counts: number[] = []
  for (let begin = first; begin + lengthMs <= to; begin += lengthMs) {
    counts.push(callsAt.filter((at) => at >= begin && at < begin + lengthMs).length)
  }
  return counts
}

function middleOfPause(moments: readonly number[]): number {
  let longest = 0
  let middle = moments[0] ?? 0
  for (const [index, at] of moments.entries()) {
    const next = moments[index + 1] ?? at
    if (next - at <= longest) continue
    longest = next - at
    middle = (at + next) / 2
  }
  return middle
}
