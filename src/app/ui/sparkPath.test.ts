import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { sparkPath } from './sparkPath.ts'

const box = { widthPx: 62, heightPx: 12, padPx: 1 }

test.each([
  { why: 'nothing is nothing', values: [], path: '' },
  { why: 'a time without a poll is nothing', values: [null, null], path: '' },
  { why: 'values rise from the bottom to the top', values: [0, 5, 10], path: 'M1 11L31 6L61 1' },
  { why: 'zeros alone are a flat line at the bottom', values: [0, 0, 0], path: 'M1 11L31 11L61 11' },
  { why: 'an unknown stretch breaks the line', values: [10, 10, null, 0, 0], path: 'M1 1L16 1M46 11L61 11' },
  { why: 'a value between two breaks is a point', values: [null, 4, null], path: 'M31 1h0' },
  { why: 'the first value alone is a point', values: [4, null, null], path: 'M1 1h0' },
])('$why', ({ values, path }) => {
  expect(sparkPath(values, box)).toBe(path)
})

test('every value has its place inside the box', () => {
  const values = fc.array(fc.option(fc.nat(Number.MAX_SAFE_INTEGER)), { maxLength: 40 })
  fc.assert(
    fc.property(values, (list) => {
      const numbers = (sparkPath(list, box).match(/[\d.]+ [\d.]+/g) ?? []).map((place) => place.split(' '))
      expect(numbers).toHaveLength(list.filter((value) => value !== null).length)
      for (const [x, y] of numbers) {
        expect(Number(x) >= 1 && Number(x) <= 61 && Number(y) >= 1 && Number(y) <= 11).toBe(true)
      }
    }),
  )
})
