import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { durationText, parseDuration } from './duration.ts'

test.each([
  ['250ms', 250],
  ['10s', 10_000],
  ['5m', 300_000],
  ['1h', 3_600_000],
  ['2d', 172_800_000],
  ['0s', 0],
  ['10', null],
  ['1.5s', null],
  ['-1s', null],
  ['10 s', null],
  ['10S', null],
  ['s', null],
  ['', null],
  ['1s2', null],
  ['9999999999s', null],
])('a duration spelt "%s" is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test('a duration is spelt so that it is read back as itself', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (ms) => {
      expect(parseDuration(durationText(ms))).toBe(ms)
    }),
  )
})
