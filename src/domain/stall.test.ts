import { expect, test } from 'vitest'

import { isStalled, stillSince, usualGapMs } from './stall.ts'

test.each([
  [[], null],
  [[5, 5], null],
  [[1, 9, 5], 5],
  [[100, 1, 3, 5], 4],
  [[9, 1, 5, 3, 1_000_000], 5],
])('the usual gap of %j is %o', (gaps, usual) => expect(usualGapMs(gaps)).toBe(usual))

test.each([
  [null, null, null],
  [null, 5, 5],
  [7, 5, 7],
  [7, 9, 9],
])('with movement at %o and watch from %o nothing has moved since %o', (movedAt, watchedAt, since) => {
  expect(stillSince({ movedAt, watchedAt })).toBe(since)
})

test('a job without an answer is not stalled', () => {
  expect(isStalled({ movedAt: null, watchedAt: null, polledAt: null, gapsMs: [] }, { stallAfterMs: 0 })).toBe(
    false,
  )
})
