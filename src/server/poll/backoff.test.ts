import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { afterFailure, noBackoff, type Backoff, type Failure } from './backoff.ts'

const aFailure: Failure = {
  kind: 'failing',
  retryAfterMs: null,
  pauseUntil: null,
  intervalMs: 10_000,
  startedAt: 100_000,
  failedAt: 101_000,
  random: 0.5,
}
const after = (failures: number): Backoff => ({ failures, notBefore: null })

test.each<{ name: string; before: number; failure: Partial<Failure>; notBefore: number }>([
  {
    name: 'the first try comes an interval after the failed one',
    before: 0,
    failure: {},
    notBefore: 110_000,
  },
  { name: 'so does the third', before: 2, failure: {}, notBefore: 110_000 },
  { name: 'then half of twice the interval, by the toss of 0.5', before: 3, failure: {}, notBefore: 111_000 },
  { name: 'then half of four intervals', before: 4, failure: {}, notBefore: 121_000 },
  { name: 'the ceiling is a minute', before: 9, failure: { random: 0.999 }, notBefore: 160_940 },
  { name: 'after days the ceiling still is', before: 9_999, failure: { random: 0.5 }, notBefore: 131_000 },
  { name: 'the toss may say at once', before: 3, failure: { random: 0 }, notBefore: 101_000 },
  { name: 'a 429 has no plain tries', before: 0, failure: { kind: 'throttled' }, notBefore: 111_000 },
  {
    name: 'Retry-After is a floor with up to a second more',
    before: 0,
    failure: { kind: 'throttled', retryAfterMs: 30_000 },
    notBefore: 131_500,
  },
  {
    name: 'a day of Retry-After is five minutes',
    before: 0,
    failure: { kind: 'throttled', retryAfterMs: 86_400_000, random: 0 },
    notBefore: 401_000,
  },
  {
    name: 'a 503 may tell as well',
    before: 0,
    failure: { retryAfterMs: 60_000, random: 0 },
    notBefore: 161_000,
  },
  {
    name: 'a short Retry-After does not hasten the plain tries',
    before: 1,
    failure: { retryAfterMs: 1_000 },
    notBefore: 110_000,
  },
  {
    name: 'a Retry-After of zero is none',
    before: 0,
    failure: { kind: 'throttled', retryAfterMs: 0 },
    notBefore: 111_000,
  },
  {
    name: 'a refused credential pauses as long as the client says',
    before: 0,
    failure: { kind: 'denied', pauseUntil: 1_000_000 },
    notBefore: 1_000_000,
  },
])('$name', ({ before, failure, notBefore }) => {
  const next = afterFailure(after(before), { ...aFailure, ...failure })
  expect(next).toEqual({ failures: before + 1, notBefore })
})

test('without being told, it never waits longer than a minute, or an interval at first', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1_000, max: 3_600_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, intervalMs, random) => {
        const { notBefore } = afterFailure(after(failures), { ...aFailure, intervalMs, random })
        const latest = failures < 3 ? aFailure.startedAt + intervalMs : aFailure.failedAt + 60_000
        expect(notBefore).toBeLessThanOrEqual(latest)
      },
    ),
  )
})

test('nothing has failed at first', () => {
  expect(noBackoff).toEqual({ failures: 0, notBefore: null })
})
