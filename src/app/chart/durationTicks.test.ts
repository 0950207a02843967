import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { durationTicks } from './durationTicks.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

test.each([
  { why: 'nothing yet still has an axis', longestMs: 0, expected: [0, 1_000] },
  { why: 'one second', longestMs: 1_000, expected: [0, 1_000] },
  {
    why: 'two and a half minutes step by whole ones',
    longestMs: 2.5 * MINUTE_MS,
    expected: [0, 1, 2, 3].map((m) => m * MINUTE_MS),
  },
  {
    why: 'half an hour steps by ten minutes',
    longestMs: 30 * MINUTE_MS,
    expected: [0, 10, 20, 30].map((m) => m * MINUTE_MS),
  },
  {
    why: 'nine days step by whole days',
    longestMs: 9 * DAY_MS,
    expected: [0, 3, 6, 9].map((d) => d * DAY_MS),
  },
])('$why', ({ longestMs, expected }) => {
  expect(durationTicks(longestMs, 4)).toEqual(expected)
})

test('ticks reach the longest duration in no more steps than asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 2, max: 8 }), (longestMs, most) => {
      const ticks = durationTicks(longestMs, most)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(longestMs)
      expect(ticks.length - 1).toBeLessThanOrEqual(most)
    }),
  )
})
