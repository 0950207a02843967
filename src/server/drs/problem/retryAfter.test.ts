import { expect, test } from 'vitest'

import { parseHttpDate, parseRetryAfter } from './retryAfter.ts'

const NOW = Date.UTC(2026, 10, 23, 13, 5, 1)

test.each<[string | null, number | null]>([
  ['0', 0],
  ['7', 7_000],
  [' 120 ', 120_000],
  ['86400', 86_400_000],
  ['Mon, 23 Nov 2026 13:06:01 GMT', 60_000],
  ['Mon, 23 Nov 2026 13:04:01 GMT', 0],
  [null, null],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['99999999999999999999', null],
  ['2026-11-23T13:06:01Z', null],
  ['Mon, 23 Xyz 2026 13:06:01 GMT', null],
])('Retry-After %j is %s ms from now', (header, expected) => {
  expect(parseRetryAfter(header, NOW)).toBe(expected)
})

test('an HTTP date is an instant', () => {
  expect(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(784_111_777_000)
})
