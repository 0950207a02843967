import { expect, test } from 'vitest'

import { elapsedSince } from './elapsed.ts'

test.each([
  ['both clocks agree', { performanceMs: 5_000, dateMs: 5_000 }, 5_000],
  ['the machine slept for eight hours', { performanceMs: 5_000, dateMs: 28_800_000 }, 28_800_000],
  ['the clock was set back an hour', { performanceMs: 5_000, dateMs: -3_595_000 }, 5_000],
  ['nothing passed', { performanceMs: 0, dateMs: 0 }, 0],
  ['both went back', { performanceMs: -1, dateMs: -1 }, 0],
])('when %s', (_, passed, elapsed) => {
  const then = { performanceMs: 70_000, dateMs: 1_600_000_000_000 }
  const now = {
    performanceMs: then.performanceMs + passed.performanceMs,
    dateMs: then.dateMs + passed.dateMs,
  }
  expect(elapsedSince(then, now)).toBe(elapsed)
})
