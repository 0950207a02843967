// The counts of some object types over time, added up.
import type { TypeHistory } from '#contract/history.ts'

/** Sums that hold from `at` until the next point. */
export type CountPoint = {
  at: number
  /** Null = no type has counts that are known. */
  sums: CountSums | null
  /** Types left out of the sums because a count of theirs is not known. */
  unknownTypes: number
}

/** `arrived`: sum of min(DR, source). */
export type CountSums = { src: number; dst: number; arrived: number }

type Known = CountSums & { types: number }

/** Oldest first, one point per instant at which anything changed. A type counts from its first point on. */
export function sumHistory(types: readonly Pick<TypeHistory, 'points'>[]): CountPoint[] {
  const changes = types
    .flatMap(({ points }, place) => points.map((point) => ({ point, place })))
    .toSorted((a, b) => a.point.at - b.point.at)
  const latest: (Known | null)[] = []
  const sum: Known = { src: 0, dst: 0, arrived: 0, types: 0 }
  let seenTypes = 0
  const result: CountPoint[] = []
  for (const { point, place } of changes) {
    const before = latest[place]
    if (before === undefined) seenTypes += 1
    if (before) add(sum, before, -1)
    const { src, dst } = point
    const now = src === null || dst === null ? null : { src, dst, arrived: Math.min(src, dst), types: 1 }
    if (now) add(sum, now, 1)
    latest[place] = now
    const { types: known, ...sums } = sum
    const next = { at: point.at, sums: known === 0 ? null : sums, unknownTypes: seenTypes - known }
    if (result.at(-1)?.at === point.at) result.pop()
    result.push(next)
  }
  return result
}

function add(sum: Known, one: Known, times: 1 | -1): void {
  sum.src += times * one.src
  sum.dst += times * one.dst
  sum.arrived += times * one.arrived
  sum.types += times * one.types
}
