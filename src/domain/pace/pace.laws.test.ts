// Whatever DRS answers, and whenever: rate and ready time stay what they promise to be.
import { SPARK_STEPS } from '#contract/pace.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Row } from '../snapshot.ts'
import { aRow } from '../testing/aRow.ts'
import { STRETCHES_KEPT } from './arrivals.ts'
import { POINTS_MOST } from './curve.ts'
import { paceOf, typePacesOf } from './pace.ts'
import { readyOf } from './ready.ts'
import { MINUTE_MS, START_AT } from './testing/answers.ts'
import { emptyTrace, GAPS_KEPT, observeTrace, type Trace } from './trace.ts'

const count = fc.oneof(fc.nat(40), fc.nat(2 ** 40), fc.constant(null))
const row: fc.Arbitrary<Row> = fc
  .record({
    type: fc.constantFrom('table', 'view', 'event'),
    status: fc.constantFrom(1, 2, '1', null, 'odd', 9),
    src: count,
    dst: count,
    startedAt: fc.constantFrom(null, START_AT - MINUTE_MS, START_AT),
    endedAt: fc.constantFrom(null, START_AT),
  })
  .map(aRow)
const rows = fc.uniqueArray(row, { selector: ({ type }) => type })
const step = fc.record({
  rows,
  /** Mostly ten seconds; sometimes hours, forwards or back. */
  afterMs: fc.oneof(fc.constant(10_000), fc.integer({ min: -9_999_999, max: 9_999_999 })),
  restarted: fc.integer({ max: 9, min: 0 }).map((chance) => chance === 0),
})
type Told = { trace: Trace; rows: Row[]; at: number }

const told = fc.array(step, { maxLength: 60 }).map((steps) =>
  steps.reduce<Told>(
    (before, { rows, afterMs, restarted }) => {
      const at = before.at + afterMs
      return { trace: observeTrace(before.trace, { rows, at, restarted, longestGapMs: 40_000 }), rows, at }
    },
    { trace: emptyTrace, rows: [], at: START_AT },
  ),
)
const run = fc.record({ type: fc.constantFrom('table', 'view'), minutes: fc.nat(900), src: fc.nat(9_999) })
const known = fc.record({
  previousRun: fc.option(
    fc.array(run).map((types) => ({
      startedAt: 1,
      endedAt: null,
      types: types.map(({ type, src, minutes }) => ({
        ...aRow({ type, src, dst: src, endedAt: 1_000 + minutes * MINUTE_MS }),
        state: 'complete' as const,
      })),
    })),
  ),
  otherRates: fc.array(fc.tuple(fc.constantFrom('table', 'view'), fc.nat(99))).map((rates) => new Map(rates)),
})

test('a rate is a finite number that is not negative, for the job and for every type', () => {
  fc.assert(
    fc.property(told, ({ trace, at }) => {
      for (const pace of [paceOf(trace, at), ...typePacesOf(trace, at)]) {
        if (pace === null) continue
        expect(pace.perMinute).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(pace.perMinute)).toBe(true)
        expect(pace.spark).toHaveLength(SPARK_STEPS)
        expect(pace.spark.every((value) => value === null || (Number.isFinite(value) && value >= 0))).toBe(
          true,
        )
      }
    }),
  )
})

const none = { earliestAt: null, likelyAt: null, latestAt: null }

test('a range is in order, never begins before now, and is never wider than four times what the run has taken', () => {
  fc.assert(
    fc.property(told, known, ({ trace, rows, at }, { previousRun, otherRates }) => {
      const facts = {
        trace,
        rows,
        state: 'initializing',
        paused: false,
        previousRun,
        otherRates,
        at,
      } as const
      const ready = readyOf(facts)
      const isRange = ready?.kind === 'range'
      const { earliestAt, likelyAt, latestAt } = ready ?? none
      expect([earliestAt, likelyAt, latestAt].every((instant) => (instant !== null) === isRange)).toBe(true)
      expect(at).toBeLessThanOrEqual(earliestAt ?? at)
      expect(earliestAt ?? at).toBeLessThanOrEqual(likelyAt ?? at)
      expect(likelyAt ?? at).toBeLessThanOrEqual(latestAt ?? at)
      const began = Math.min(trace.beganAt ?? at, ...rows.map(({ startedAt }) => startedAt ?? at))
      expect((latestAt ?? 0) - (earliestAt ?? 0)).toBeLessThanOrEqual(4 * (at - began) + 2)
    }),
  )
})

test('a trace stays small', () => {
  fc.assert(
    fc.property(told, ({ trace }) => {
      expect(trace.gaps.length).toBeLessThanOrEqual(GAPS_KEPT)
      expect(trace.arrivals.steps.length).toBeLessThanOrEqual(STRETCHES_KEPT)
      for (const { curve, arrivals, phase } of trace.types) {
        const most = phase === 'at-work' ? [POINTS_MOST, STRETCHES_KEPT] : [0, 0]
        expect(curve.at.length).toBeLessThanOrEqual(most[0] ?? 0)
        expect(arrivals.steps.length).toBeLessThanOrEqual(most[1] ?? 0)
      }
    }),
  )
})

/** A run that goes forwards, polled every ten seconds, with answers that show nothing new in between. */
const steps = fc.array(fc.nat(9), { minLength: 80, maxLength: 200 })
const growing = (grown: readonly number[]): { rows: Row[]; at: number }[] => {
  let dst = 0
  return grown.map((each, poll) => {
    dst += Math.max(0, each - 4)
    return { rows: [aRow({ src: 5_000, dst })], at: START_AT + poll * 10_000 }
  })
}
const traceOf = (answers: readonly { rows: Row[]; at: number }[], longestGapMs: number): Trace =>
  answers.reduce(
    (before: Trace, { rows, at }) => observeTrace(before, { rows, at, restarted: false, longestGapMs }),
    emptyTrace,
  )

test('a history of which only the changes are kept is replayed to the same figures', () => {
  fc.assert(
    fc.property(steps, (grown) => {
      const answers = growing(grown)
      const kept = answers.filter(
        ({ rows }, index) =>
          index === 0 || index === answers.length - 1 || rows[0]?.dst !== answers[index - 1]?.rows[0]?.dst,
      )
      const [whole, replayed] = [traceOf(answers, 40_000), traceOf(kept, Number.POSITIVE_INFINITY)]
      expect(replayed.movements).toBe(whole.movements)
      expect(replayed.types[0]?.arrived).toBe(whole.types[0]?.arrived)
      const [rate, again] = [paceOf(whole, whole.at), paceOf(replayed, replayed.at)].map(
        (pace) => pace?.perMinute,
      )
      expect(Math.abs((rate ?? 0) - (again ?? 0))).toBeLessThan(1)
    }),
  )
})

/** A run of so many times as many objects. */
const readyOfTimes = (times: number) => {
  const answers = Array.from({ length: 90 }, (_, poll) => ({
    rows: [aRow({ src: 3_000 * times, dst: (10 * poll + (poll % 7)) * times })],
    at: START_AT + poll * 10_000,
  }))
  const trace = traceOf(answers, 40_000)
  const facts = { trace, rows: answers.at(-1)?.rows ?? [], previousRun: null, otherRates: new Map() }
  return readyOf({ ...facts, state: 'initializing', paused: false, at: trace.at })
}

test('ten times as many objects at ten times the rate are ready at the same time', () => {
  const [once, tenfold] = [readyOfTimes(1), readyOfTimes(10)]
  expect(once?.kind).toBe('range')
  for (const instant of ['earliestAt', 'likelyAt', 'latestAt'] as const) {
    expect(Math.abs((once?.[instant] ?? 0) - (tenfold?.[instant] ?? 0))).toBeLessThan(MINUTE_MS)
  }
})
