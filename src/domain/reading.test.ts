import { describe, expect, test } from 'vitest'

import { readCount, readInstant, readStatus } from './reading.ts'

describe('a count', () => {
  test.each<[unknown, number | null]>([
    [0, 0],
    [812, 812],
    ['812', 812],
    [' 7 ', 7],
    ['7.0', 7],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ['9007199254740991', 2 ** 53 - 1],
    [null, null],
    [undefined, null],
    [-1, null],
    ['-1', null],
    [1.5, null],
    ['1.5', null],
    [2 ** 53, null],
    ['9007199254740993', null],
    ['99999999999999999999', null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['', null],
    [' ', null],
    ['many', null],
    ['0x10', null],
    ['1e3', null],
    [true, null],
    [[5], null],
    [{}, null],
    [5n, null],
  ])('sent as %o reads %o', (sent, count) => expect(readCount(sent)).toBe(count))

  test('sent as minus zero is a plain zero', () => expect(Object.is(readCount(-0), 0)).toBe(true))
})

describe('an instant', () => {
  test.each<[unknown, number | null]>([
    [1608097599000, 1608097599000],
    ['1608429670521', 1608429670521],
    [1608097599000.7, 1608097599000],
    [0, null],
    ['0', null],
    [0.5, null],
    [-1, null],
    [null, null],
    [undefined, null],
    ['', null],
    ['2020-12-20T02:01:10Z', null],
    [8.64e15, 8.64e15],
    [8.64e15 + 2, null],
    [Number.NaN, null],
  ])('sent as %o reads %o', (sent, instant) => expect(readInstant(sent)).toBe(instant))
})

describe('a status', () => {
  test.each<[unknown, number | string | null]>([
    [2, 2],
    ['2', '2'],
    [0, 0],
    ['RUNNING', 'RUNNING'],
    ['', null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
    [{}, null],
  ])('sent as %o is kept as %o', (sent, status) => expect(readStatus(sent)).toBe(status))
})
