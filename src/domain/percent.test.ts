import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { percentTenths, rowPercent, totalsPercent } from './percent.ts'
import { aCompleteRow, aRow } from './testing/aRow.ts'
import { totalsOf } from './totals.ts'

describe('tenths of a percent', () => {
  test.each([
    [0, 100, 0],
    [57, 100, 570],
    [29, 100, 290],
    [1, 3, 333],
    [2, 3, 666],
    [999, 1000, 999],
    [999_999, 1_000_000, 999],
    [1_000_000, 1_000_000, 1000],
    [1, 2 ** 53 - 1, 0],
    [2 ** 53 - 2, 2 ** 53 - 1, 999],
    [2 ** 53 - 1, 2 ** 53 - 1, 1000],
    [9_007_199_254_740, 9_007_199_254_741, 999],
  ])('%d of %d are %d', (arrived, src, tenths) => expect(percentTenths(arrived, src)).toBe(tenths))

  test('are exact for all counts, and 1000 only when nothing is missing', () => {
    const counts = fc
      .oneof(fc.maxSafeNat(), fc.nat({ max: 5_000 }))
      .filter((src) => src > 0)
      .chain((src) => fc.tuple(fc.nat({ max: src }), fc.constant(src)))
    fc.assert(
      fc.property(counts, ([arrived, src]) => {
        expect(percentTenths(arrived, src)).toBe(Number((1000n * BigInt(arrived)) / BigInt(src)))
        expect(percentTenths(arrived, src) === 1000).toBe(arrived === src)
      }),
    )
  })
})

describe('the percent of a row', () => {
  test.each([
    ['57 of 100', { status: 1, src: 100, dst: 57 }, 57],
    ['999,999 of 1,000,000', { status: 2, src: 1_000_000, dst: 999_999 }, 99.9],
    ['105 of 100', { status: 1, src: 100, dst: 105 }, 100],
    ['0 of 0, compared', { status: 2, src: 0, dst: 0 }, 100],
    ['0 of 0, comparing', { status: 1, src: 0, dst: 0 }, null],
    ['an unknown count', { status: 2, src: 100, dst: null }, null],
  ] as const)('with %s', (_, row, percent) => expect(rowPercent(row)).toBe(percent))
})

describe('the percent of sums', () => {
  test.each([
    [
      'an excess in one type hides no shortfall in another',
      [aRow({ src: 50, dst: 57 }), aRow({ src: 50, dst: 7 })],
      57,
    ],
    ['nothing missing', [aCompleteRow(), aRow({ dst: 100 })], 100],
    ['nothing missing, yet a row is unknown', [aCompleteRow(), aRow({ dst: null })], 99.9],
    ['one of a million missing', [aRow({ src: 1_000_000, dst: 999_999 })], 99.9],
    ['no source object, not all complete', [aRow({ src: 0, dst: 0 })], null],
  ])('with %s', (_, rows, percent) => expect(totalsPercent(totalsOf(rows), false)).toBe(percent))

  test('with no source object is 100 when all is complete', () => {
    expect(totalsPercent(totalsOf([aCompleteRow({ src: 0 })]), true)).toBe(100)
  })
})
