import { expect, test } from 'vitest'

import { countDifference } from './countDifference.ts'

test.each([
  { why: 'more', first: 800, second: 1_000, difference: { kind: 'by', objects: 200, share: 0.25 } },
  { why: 'fewer', first: 1_000, second: 800, difference: { kind: 'by', objects: -200, share: -0.2 } },
  { why: 'all gone', first: 5, second: 0, difference: { kind: 'by', objects: -5, share: -1 } },
  { why: 'no share of nothing', first: 0, second: 7, difference: { kind: 'by', objects: 7, share: null } },
  { why: 'equal', first: 3, second: 3, difference: { kind: 'same' } },
  { why: 'zero is a measurement', first: 0, second: 0, difference: { kind: 'same' } },
  { why: 'the first is not known', first: null, second: 3, difference: { kind: 'untold' } },
  { why: 'the second is not known', first: 3, second: null, difference: { kind: 'untold' } },
  { why: 'two unknown counts are not equal', first: null, second: null, difference: { kind: 'untold' } },
])('one count against another: $why', ({ first, second, difference }) => {
  expect(countDifference(first, second)).toEqual(difference)
})
