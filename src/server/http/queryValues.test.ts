import { describe, expect, it } from 'vitest'

import { RequestError } from './failure.ts'
import { instantOf, integerOf, listOf } from './queryValues.ts'

/** The value, or the code with which it is refused. */
function read<T>(value: () => T): T | string {
  try {
    return value()
  } catch (error) {
    if (error instanceof RequestError) return error.failure.code
    throw error
  }
}

describe('an instant', () => {
  it.each([
    ['epoch ms', '1764126000000', 1_764_126_000_000],
    ['ISO to the second', '2025-11-26T03:00:00Z', Date.UTC(2025, 10, 26, 3)],
    ['ISO to the minute', '2025-11-26T03:00Z', Date.UTC(2025, 10, 26, 3)],
    ['ISO with milliseconds', '2025-11-26T03:00:00.250Z', Date.UTC(2025, 10, 26, 3) + 250],
    ['nothing', '', null],
    ['no time', 'yesterday', 'bad-time'],
    ['a day alone', '2025-11-26', 'bad-time'],
    ['another zone', '2025-11-26T03:00:00+02:00', 'bad-time'],
    ['an impossible day', '2025-02-31T25:00:00Z', 'bad-time'],
    ['a negative one', '-1', 'bad-time'],
    ['a fraction', '1.5', 'bad-time'],
    ['beyond every date', '9640000000000000', 'bad-time'],
  ])('given as %s', (_, text, expected) => {
    expect(read(() => instantOf({ at: text }, 'at'))).toBe(expected)
  })

  it('given twice is refused, absent is null', () => {
    expect(read(() => instantOf({ at: ['1', '2'] }, 'at'))).toBe('bad-time')
    expect(instantOf({}, 'at')).toBeNull()
  })
})

describe('a number', () => {
  it.each([
    ['2', 2],
    ['2000', 2_000],
    ['', 500],
    ['1', 'bad-number'],
    ['2001', 'bad-number'],
    ['2.5', 'bad-number'],
    ['1e3', 'bad-number'],
    ['ten', 'bad-number'],
  ])('"%s"', (text, expected) => {
    expect(read(() => integerOf({ points: text }, 'points', { min: 2, max: 2_000, fallback: 500 }))).toBe(
      expected,
    )
  })
})

describe('a list', () => {
  it.each([
    ['absent', undefined, []],
    ['one', 'a', ['a']],
    ['some', 'a,b,,c', ['a', 'b', 'c']],
    ['repeated', ['a,b', 'c'], ['a', 'b', 'c']],
    ['too long', Array.from({ length: 101 }, (_, index) => String(index)), 'bad-list'],
  ])('%s', (_, value, expected) => {
    expect(read(() => listOf({ kind: value }, 'kind'))).toEqual(expected)
  })
})
