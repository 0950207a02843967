import { expect, it } from 'vitest'

import { alignedCounts } from './alignedCounts.ts'

/** Five calls every ten seconds and one more every minute, each some ms late; from 1,000 s on, for `lastsMs`. */
const schedule = (lastsMs: number, lateMs: number): number[] =>
  Array.from({ length: Math.floor(lastsMs / 10_000) }, (_, round) => {
    const at = 1_000_000 + round * (10_000 + lateMs)
    const calls = Array.from({ length: round % 6 === 0 ? 6 : 5 }, (_, call) => at + call)
    return calls
  }).flat()

it.each([0, 1_234, 4_999, 5_001, 9_998, 9_999, 33_333])(
  'counts the same in every minute, wherever in the schedule it begins (%d ms)',
  (offset) => {
    const window = { from: 1_000_000 + offset, to: 1_300_000 + offset, intervalMs: 10_000, lengthMs: 60_000 }
    expect(alignedCounts(schedule(400_000, 3), window)).toEqual([31, 31, 31, 31])
  },
)

it('counts no minute that is not whole', () => {
  const window = { from: 1_000_000, to: 1_064_000, intervalMs: 10_000, lengthMs: 60_000 }
  expect(alignedCounts(schedule(100_000, 0), window)).toEqual([])
})

it('sees one call too many', () => {
  const calls = [...schedule(100_000, 0), 1_042_000].toSorted((a, b) => a - b)
  expect(
    alignedCounts(calls, { from: 1_000_100, to: 1_070_000, intervalMs: 10_000, lengthMs: 60_000 }),
  ).toEqual([32])
})
