import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { sumHistory } from './sumHistory.ts'

const point = (at: number, src: number | null, dst: number | null) => ({ at, src, dst })
const sums = (src: number, dst: number, arrived = Math.min(src, dst)) => ({ src, dst, arrived })

test.each([
  { why: 'nothing known is no point', types: [], expected: [] },
  {
    why: 'one type is itself',
    types: [{ points: [point(1, 10, 0), point(5, 10, 4)] }],
    expected: [
      { at: 1, sums: sums(10, 0), unknownTypes: 0 },
      { at: 5, sums: sums(10, 4), unknownTypes: 0 },
    ],
  },
  {
    why: 'a value holds until the next of its own type',
    types: [{ points: [point(1, 10, 0), point(5, 10, 4)] }, { points: [point(3, 2, 2)] }],
    expected: [
      { at: 1, sums: sums(10, 0), unknownTypes: 0 },
      { at: 3, sums: sums(12, 2), unknownTypes: 0 },
      { at: 5, sums: sums(12, 6), unknownTypes: 0 },
    ],
  },
  {
    why: 'changes of one instant are one point',
    types: [{ points: [point(1, 10, 1)] }, { points: [point(1, 5, 2)] }],
    expected: [{ at: 1, sums: sums(15, 3), unknownTypes: 0 }],
  },
  {
    why: 'an excess in one type hides no shortfall in another',
    types: [{ points: [point(1, 10, 4)] }, { points: [point(1, 5, 9)] }],
    expected: [{ at: 1, sums: sums(15, 13, 9), unknownTypes: 0 }],
  },
  {
    why: 'a type with an unknown count is left out whole, and comes back',
    types: [{ points: [point(1, 10, 4)] }, { points: [point(1, 5, 2), point(2, 5, null), point(3, 5, 3)] }],
    expected: [
      { at: 1, sums: sums(15, 6), unknownTypes: 0 },
      { at: 2, sums: sums(10, 4), unknownTypes: 1 },
      { at: 3, sums: sums(15, 7), unknownTypes: 0 },
    ],
  },
  {
    why: 'where no count is known there is no sum, not a sum of zero',
    types: [{ points: [point(1, null, null)] }],
    expected: [{ at: 1, sums: null, unknownTypes: 1 }],
  },
])('$why', ({ types, expected }) => {
  expect(sumHistory(types)).toEqual(expected)
})

test('the sum at the end is the sum of the last points, whatever came before', () => {
  const count = fc.option(fc.nat(1_000_000))
  const points = fc
    .uniqueArray(fc.record({ at: fc.nat(100), src: count, dst: count }), { selector: ({ at }) => at })
    .map((list) => list.toSorted((a, b) => a.at - b.at))
  fc.assert(
    fc.property(fc.array(points, { maxLength: 6 }), (lists) => {
      const last = lists.flatMap((list) => list.slice(-1))
      const known = last.filter(({ src, dst }) => src !== null && dst !== null)
      const total = (pick: (one: (typeof known)[number]) => number) =>
        known.reduce((sum, one) => sum + pick(one), 0)
      expect(sumHistory(lists.map((list) => ({ points: list }))).at(-1)).toEqual(
        last.length === 0
          ? undefined
          : {
              at: Math.max(...last.map(({ at }) => at)),
              sums:
                known.length === 0
                  ? null
                  : {
                      src: total(({ src }) => src ?? 0),
                      dst: total(({ dst }) => dst ?? 0),
                      arrived: total(({ src, dst }) => Math.min(src ?? 0, dst ?? 0)),
                    },
              unknownTypes: last.length - known.length,
            },
      )
    }),
  )
})
