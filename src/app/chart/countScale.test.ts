import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { countScale } from './countScale.ts'

test.each([
  { why: 'no counts', counts: [], expected: { kind: 'linear', ticks: [0, 1] } },
  { why: 'only zeros', counts: [0, 0], expected: { kind: 'linear', ticks: [0, 1] } },
  {
    why: 'counts of one size',
    counts: [405, 571, 1_432],
    expected: { kind: 'linear', ticks: [0, 500, 1_000, 1_500] },
  },
  {
    why: 'three databases beside many tables',
    counts: [3, 6_984, 0],
    expected: { kind: 'symlog', ticks: [0, 1, 10, 100, 1_000, 10_000] },
  },
  {
    why: 'few labels for many decades',
    counts: [1, 5_000_000],
    expected: { kind: 'symlog', ticks: [0, 1, 100, 10_000, 1_000_000, 100_000_000] },
  },
])('$why', ({ counts, expected }) => {
  expect(countScale(counts)).toEqual(expected)
})

test('the last tick is never below the greatest count, and ticks ascend', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(Number.MAX_SAFE_INTEGER), { maxLength: 50 }), (counts) => {
      const { ticks } = countScale(counts)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...counts))
      expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? tick))).toBe(true)
    }),
  )
})
