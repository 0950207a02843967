import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { countAt, type Curve, emptyCurve, POINTS_MOST, withPoint } from './curve.ts'

const through = (points: readonly { at: number; count: number }[]): Curve =>
  points.reduce(withPoint, emptyCurve)

describe('the count at a moment', () => {
  const curve = through([
    { at: 100, count: 10 },
    { at: 200, count: 20 },
    { at: 300, count: 60 },
  ])

  it.each([
    ['before the first point is that of it', 50, 10],
    ['on a point is that of it', 200, 20],
    ['between two lies on their line', 250, 40],
    ['after the last point is that of it', 999, 60],
  ])('%s', (_, moment, count) => expect(countAt(curve, moment)).toBe(count))

  it('is 0 where there is no point', () => expect(countAt(emptyCurve, 5)).toBe(0))
})

test('two counts at one moment: the later one holds', () => {
  const curve = through([
    { at: 1, count: 1 },
    { at: 2, count: 5 },
    { at: 2, count: 7 },
  ])
  expect(curve).toEqual({ at: [1, 2], counts: [1, 7] })
})

test('a thinned curve still turns where a stall began and ended', () => {
  const grown = Array.from({ length: 1_000 }, (_, at) => ({
    at,
    count: at < 400 ? at : at < 700 ? 400 : at - 300,
  }))
  const curve = through(grown)
  for (const { at, count } of grown) expect(Math.abs(countAt(curve, at) - count)).toBeLessThanOrEqual(2)
})

test('a curve of whatever counts has few points, in order, the first and the last always', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(9_999), count: fc.nat() }), { minLength: 1 }), (points) => {
      const inOrder = points.toSorted((a, b) => a.at - b.at)
      const { at, counts } = through(inOrder)
      expect(at.length).toBeLessThanOrEqual(POINTS_MOST)
      expect(counts).toHaveLength(at.length)
      expect(at.every((moment, index) => index === 0 || moment > (at[index - 1] ?? 0))).toBe(true)
      expect([at[0], at.at(-1), counts.at(-1)]).toEqual([
        inOrder[0]?.at,
        inOrder.at(-1)?.at,
        inOrder.at(-1)?.count,
      ])
    }),
  )
})
