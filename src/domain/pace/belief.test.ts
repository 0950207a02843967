import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import {
  around,
  type Belief,
  exactly,
  longerOf,
  oneOf,
  quantile,
  spreadOf,
  sumOf,
  timesOf,
} from './belief.ts'

describe('a belief around a length', () => {
  it('is as often above as below it', () => expect(quantile(around(100, 0.5), 0.5)).toBeCloseTo(100, 0))

  it.each([0.05, 0.3, 1])('is as wide as its standard deviation of %o says', (sigma) => {
    expect(spreadOf(around(100, sigma)) / sigma).toBeGreaterThan(0.8)
    expect(spreadOf(around(100, sigma)) / sigma).toBeLessThan(1.2)
  })
})

describe('one of several beliefs', () => {
  it('is the only one there is', () => {
    expect(oneOf([{ belief: around(7, 1), weight: 3 }])).toEqual(around(7, 1))
  })

  it('lies between them as their weights say', () => {
    const belief = oneOf([
      { belief: exactly(10), weight: 1 },
      { belief: exactly(99), weight: 3 },
    ])
    expect(belief.filter((ms) => ms === 10)).toHaveLength(belief.length / 4)
  })

  it('has no end in sight where the likely one has none', () => {
    const belief = oneOf([
      { belief: exactly(10), weight: 1 },
      { belief: exactly(Infinity), weight: 3 },
    ])
    expect(quantile(belief, 0.9)).not.toBeLessThan(Infinity)
  })
})

test.each([
  ['the sum of two certain lengths', sumOf(exactly(3), exactly(4)), [7]],
  ['the longer of two certain lengths', longerOf(exactly(3), exactly(4)), [4]],
  ['nothing and a length', sumOf(exactly(0), around(9, 1)), around(9, 1)],
  ['twice a length', timesOf(around(9, 1), 2), around(18, 1)],
])('%s', (_, belief, expected) => expect(belief).toEqual(expected))

test('what one does not know of the other evens out: a sum is known better than its parts', () => {
  expect(spreadOf(sumOf(around(50, 0.5), around(50, 0.5)))).toBeLessThan(0.45)
})

const belief = fc
  .tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1.5, noNaN: true }))
  .map(([median, sigma]) => around(median, sigma))

const isBelief = (made: Belief): boolean =>
  made.length > 0 && made.every((ms, index) => ms >= (made[index - 1] ?? 0))

test('whatever is made of beliefs is one: lengths in order, none negative', () => {
  fc.assert(
    fc.property(belief, belief, fc.nat(9), (a, b, weight) => {
      const mixed = oneOf([
        { belief: a, weight: 1 },
        { belief: b, weight },
      ])
      expect([sumOf(a, b), longerOf(a, b), mixed].every(isBelief)).toBe(true)
      expect(quantile(longerOf(a, b), 0.5)).toBeLessThanOrEqual(quantile(sumOf(a, b), 0.5))
    }),
  )
})
