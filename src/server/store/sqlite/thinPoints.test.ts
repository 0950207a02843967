import { expect, it } from 'vitest'

import { type Change, thinPoints } from './thinPoints.ts'

const ALL = { from: 0, to: 100, points: 10, before: null }

/** Points of the DR side; the source stands at 100. */
const dr = (...values: readonly (readonly [at: number, dst: number | null])[]): Change[] =>
  values.map(([at, dst]) => [at, 100, dst] as const)

/** Values that rise by one at every moment: no bucket hides anything of them. */
const rising = (from: number, to: number): Change[] =>
  dr(...Array.from({ length: to - from }, (_, index) => [from + index, from + index] as const))

it('leaves few points as they are', () => {
  const few = dr([1, 5], [2, 3], [3, 5], [4, null])
  expect(thinPoints(few, ALL)).toEqual(few)
})

it('keeps the last of each bucket', () => {
  expect(thinPoints(rising(0, 100), ALL).map(([at]) => at)).toEqual([9, 19, 29, 39, 49, 59, 69, 79, 89, 99])
})

it.each<[string, Change[], number[]]>([
  ['a fall that is made up for', dr([41, 41], [42, 20], [43, 43], [49, 49]), [41, 42]],
  ['the greatest of several falls', dr([41, 90], [42, 80], [43, 91], [44, 30], [45, 46]), [43, 44]],
  ['the height from which a value fell', dr([41, 90], [45, 45]), [41]],
  ['a fall from the last value before', dr([41, 5], [45, 45]), [41]],
  ['a count that is unknown for a while', dr([42, null], [44, 44], [45, 45]), [42, 44]],
])('keeps %s', (_, inside, hidden) => {
  const line = [...rising(0, 40), ...inside, ...rising(50, 100)]
  const kept = thinPoints(line, ALL).map(([at]) => at)
  const last = [9, 19, 29, 39, inside.at(-1)?.[0], 59, 69, 79, 89, 99]
  expect(kept).toEqual([...last, ...hidden].toSorted((a = 0, b = 0) => a - b))
})

it('sees a fall from the value that held before', () => {
  const before = [-5, 100, 3] as const
  const kept = thinPoints(rising(0, 100), { ...ALL, before })
  expect(kept[0]).toEqual([0, 100, 0])
})

it('sees the source fall as well', () => {
  const line = rising(0, 100).map(([at, src, dst]): Change => [at, at === 44 ? 7 : src, dst])
  expect(thinPoints(line, ALL).map(([at]) => at)).toContain(44)
})

it('is at most twice as long as it was asked for, and drops the smallest falls first', () => {
  const jagged = dr(
    ...Array.from({ length: 1_000 }, (_, at) => [at / 10, at % 2 === 0 ? at : at / 2] as const),
  )
  const kept = thinPoints(jagged, ALL)
  expect(kept.length).toBeLessThanOrEqual(20)
  expect(kept.map(([at]) => at)).toContain(99.9)
  expect(kept.some(([at, , dst]) => at > 90 && dst !== null && dst < 500)).toBe(true)
})

it('leaves no point twice and none out of order', () => {
  const line = [...rising(0, 40), ...dr([41, null], [42, 3], [43, null], [44, 1]), ...rising(50, 100)]
  const times = thinPoints(line, ALL).map(([at]) => at)
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
})
