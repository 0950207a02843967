import { expect, test } from 'vitest'

import { serverNow } from './serverClock.ts'

const heard = { nowMs: 1_795_000_000_000, performanceMs: 1_000.25, dateMs: 1_700_000_000_000 }

test.each([
  ['by the clock that has fractions', { performanceMs: 3_000.9, dateMs: heard.dateMs }, 2_000],
  ['by the clock that can be set', { performanceMs: 1_000.5, dateMs: heard.dateMs + 5_000 }, 5_000],
  ['never back', { performanceMs: 900.1, dateMs: heard.dateMs - 60_000 }, 0],
])('goes on in whole milliseconds, %s', (_, clocks, later) => {
  expect(serverNow(heard, clocks)).toBe(heard.nowMs + later)
})
