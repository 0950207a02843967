import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createPaced } from './createPaced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first goes at once; what comes too soon goes together, and later', () => {
  const passed: string[][] = []
  const { add } = createPaced<string>((things) => passed.push(things), 5_000)
  add(['a'])
  add(['b'])
  vi.advanceTimersByTime(4_000)
  add(['c', 'd'])
  expect(passed).toEqual([['a']])
  vi.advanceTimersByTime(1_000)
  expect(passed).toEqual([['a'], ['b', 'c', 'd']])
  vi.advanceTimersByTime(4_999)
  add(['e'])
  expect(passed).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(passed.at(-1)).toEqual(['e'])
})

test('after a pause the next goes at once again, and nothing goes without anything to say', () => {
  const passed: string[][] = []
  const { add } = createPaced<string>((things) => passed.push(things), 5_000)
  add([])
  add(['a'])
  vi.advanceTimersByTime(60_000)
  add(['b'])
  expect(passed).toEqual([['a'], ['b']])
})

test('what still waits at the end is dropped', () => {
  const passed: string[][] = []
  const { add, stop } = createPaced<string>((things) => passed.push(things), 5_000)
  add(['a'])
  add(['b'])
  stop()
  vi.advanceTimersByTime(60_000)
  expect(passed).toEqual([['a']])
})
