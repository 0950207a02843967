import { expect, test } from 'vitest'

import { createDrivenClock } from '../../testing/drivenClock.ts'
import { addressKey, createRateLimit } from './rateLimit.ts'

test('within any minute there are so many tries, and no more', async () => {
  const clock = createDrivenClock({ startAt: 0 })
  const limit = createRateLimit(clock, { most: 3, withinMs: 60_000 })
  const tries = () => [limit.take('a'), limit.take('b')]
  expect(tries()).toEqual([null, null])
  await clock.advance(20_000)
  expect([tries(), tries(), tries()]).toEqual([
    [null, null],
    [null, null],
    [40_000, 40_000],
  ])
  // One that was refused does not count.
  await clock.advance(40_000)
  expect([tries(), tries()]).toEqual([
    [null, null],
    [20_000, 20_000],
  ])
  limit.giveBack('a')
  expect(tries()).toEqual([null, 20_000])
  limit.giveBack('never tried')
})

test('the clock of the host does not count', async () => {
  const clock = createDrivenClock({ startAt: 0 })
  const limit = createRateLimit(clock, { most: 1, withinMs: 60_000 })
  limit.take('a')
  clock.step(3_600_000)
  expect(limit.take('a')).toBe(60_000)
})

test('a flood of addresses takes no more room than ten thousand, and forgets the oldest', () => {
  const limit = createRateLimit(createDrivenClock({ startAt: 0 }), { most: 1, withinMs: 60_000 })
  for (let address = 0; address <= 10_000; address += 1) limit.take(String(address))
  expect(limit.take('10000')).toBe(60_000)
  expect(limit.take('0')).toBeNull()
})

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::', '0:0:0:0'],
])('tries of %s are counted as those of %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})
