import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { emptyLedger, freeAt, prune, spend, usedLastMinute, type CallKind, type Ledger } from './ledger.ts'

const kinds: readonly CallKind[] = ['poll', 'alone', 'status', 'text', 'foreign']

/** Spends as fast as the limits let it, in the order wanted; start times by kind. */
const spendAll = (wanted: readonly { kind: CallKind; afterMs: number }[], perMinute: number) => {
  let ledger: Ledger = emptyLedger
  let nowMs = 0
  const spent: { kind: CallKind; at: number }[] = []
  for (const { kind, afterMs } of wanted) {
    nowMs = Math.max(nowMs + afterMs, freeAt(ledger, kind, perMinute))
    ledger = prune(spend(ledger, kind, nowMs), nowMs)
    spent.push({ kind, at: nowMs })
  }
  return spent
}

const mostWithin = (times: readonly number[], withinMs: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length))

const wishes = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), afterMs: fc.integer({ min: 0, max: 3_000 }) }),
  { maxLength: 80 },
)

test('no minute holds more calls than the budget, whatever is wanted', () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 1, max: 120 }), (wanted, perMinute) => {
      const times = spendAll(wanted, perMinute).map(({ at }) => at)
      expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(perMinute)
    }),
  )
})

test.each([
  { kind: 'alone', share: 0.1 },
  { kind: 'status', share: 0.25 },
  { kind: 'text', share: 0.1 },
  { kind: 'foreign', share: 0.25 },
] as const)('calls of kind $kind keep to $share of the budget', ({ kind, share }) => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 1, max: 120 }), (wanted, perMinute) => {
      const times = spendAll(wanted, perMinute)
        .filter((call) => call.kind === kind)
        .map(({ at }) => at)
      const most = perMinute * share
      const [calls, withinMs] = most >= 1 ? [Math.floor(most), 60_000] : [1, 60_000 / most]
      expect(mostWithin(times, withinMs)).toBeLessThanOrEqual(calls)
    }),
  )
})

test.each([
  { name: 'a fresh budget is free at once', perMinute: 60, spentAt: [], kind: 'poll', at: -Infinity },
  { name: 'one call a minute means a minute', perMinute: 1, spentAt: [5], kind: 'poll', at: 60_005 },
  {
    name: 'a quarter is spent within a quarter of the minute at most',
    perMinute: 8,
    spentAt: [0, 1_000],
    kind: 'poll',
    at: 15_000,
  },
  { name: 'a tenth of ten a minute is one a minute', perMinute: 10, spentAt: [7], kind: 'alone', at: 60_007 },
  {
    name: 'a quarter of one a minute is one in four',
    perMinute: 1,
    spentAt: [0],
    kind: 'foreign',
    at: 240_000,
  },
  { name: 'other kinds leave a share alone', perMinute: 60, spentAt: [0], kind: 'status', at: -Infinity },
] as const)('$name', ({ perMinute, spentAt, kind, at }) => {
  const own = kind === 'status' ? 'foreign' : kind
  const ledger = spentAt.reduce((before: Ledger, time) => spend(before, own, time), emptyLedger)
  expect(freeAt(ledger, kind, perMinute)).toBe(at)
})

test('the last minute is counted to the millisecond', () => {
  const ledger = [0, 1, 60_000].reduce((before, at) => spend(before, 'poll', at), emptyLedger)
  expect([usedLastMinute(ledger, 60_000), usedLastMinute(ledger, 60_001)]).toEqual([2, 1])
})
