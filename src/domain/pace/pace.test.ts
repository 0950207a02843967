import { SPARK_STEP_MS, SPARK_STEPS } from '#contract/pace.ts'
import { describe, expect, it, test } from 'vitest'

import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { isSamePace, paceOf, typePacesOf } from './pace.ts'
import { answers, MINUTE_MS, POLL_MS, START_AT } from './testing/answers.ts'
import type { Trace } from './trace.ts'

const table = (dst: number) => [aRow({ src: 100_000, dst })]
/** A table with one count in each answer, 10 s apart. */
const counts = (...dst: number[]): Trace => answers(dst.map(table))
const steady = (polls: number, each = 1): number[] => Array.from({ length: polls }, (_, poll) => poll * each)
const rate = (trace: Trace): number | null => paceOf(trace, trace.at)?.perMinute ?? null

describe('the rate', () => {
  it.each([
    ['is not known before the first answer', answers([]), null],
    ['is not known after one answer', counts(50), null],
    ['is not known before a minute was polled', counts(...steady(6)), null],
    ['is known after a minute', counts(...steady(7)), 6],
    ['is 0 for what was there at first sight', counts(900, 900, 900, 900, 900, 900, 900), 0],
    [
      'is over the last ten minutes',
      counts(...steady(31, 100), ...Array.from({ length: 60 }, () => 3_000)),
      0,
    ],
    ['counts a fall as nothing', counts(60, 40, 40, 40, 40, 40, 41), 0],
    [
      'is of all types together',
      answers(steady(7).map((n) => [...table(n), aRow({ type: 'view', src: 99, dst: n })])),
      12,
    ],
    [
      'does not count what DR has over the source',
      answers(steady(7, 100).map((dst) => [aRow({ src: 0, dst })])),
      0,
    ],
    [
      'counts a type that has ended meanwhile',
      answers([table(0), ...Array.from({ length: 6 }, () => [aCompleteRow({ src: 12, dst: 12 })])]),
      12,
    ],
  ])('%s', (_, trace, perMinute) => expect(rate(trace)).toBe(perMinute))

  it('of half of the window is half', () => {
    expect(rate(counts(...steady(31, 10), ...Array.from({ length: 30 }, () => 300)))).toBeCloseTo(30, 5)
  })

  it('leaves out what arrived while the job was not polled, and reaches back behind it', () => {
    const before = counts(...steady(31))
    const after = answers(
      steady(31).map((n) => table(5_000 + n)),
      { trace: before, from: before.at + 60 * MINUTE_MS },
    )
    expect(rate(after)).toBeCloseTo(6, 5)
    expect(
      paceOf(after, after.at)
        ?.spark.slice(-10)
        .every((count) => count === 3),
    ).toBe(true)
    expect(paceOf(after, after.at)?.spark.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => null))
  })

  it('starts anew with a new run', () => {
    const before = counts(...steady(61))
    const anew = answers([table(0)], { trace: before, from: before.at + POLL_MS, restarted: true })
    expect(rate(anew)).toBeNull()
    expect(rate(answers(steady(7, 2).map(table), { trace: anew, from: anew.at + POLL_MS }))).toBeCloseTo(
      10.3,
      1,
    )
  })

  it('survives a clock that is set back by an hour', () => {
    const before = counts(...steady(61))
    const after = answers(
      steady(60).map((n) => table(61 + n)),
      { trace: before, from: before.at - 60 * MINUTE_MS },
    )
    expect(rate(after)).toBeCloseTo(6, 0)
  })
})

describe('the sparkline', () => {
  it('has a value for each whole stretch that was polled, and null before', () => {
    const spark = paceOf(counts(...steady(16, 2)), START_AT + 150_000)?.spark
    expect(spark).toEqual([...Array.from({ length: SPARK_STEPS - 5 }, () => null), 6, 6, 6, 6, 6])
  })

  it('does not show the stretch that has just begun', () => {
    const whole = counts(...steady(19))
    expect(paceOf(whole, whole.at)?.spark).toEqual(paceOf(counts(...steady(21)), whole.at)?.spark)
  })

  it('shows the gap grow once an answer is overdue', () => {
    const trace = counts(...steady(61))
    expect(paceOf(trace, trace.at + 2 * POLL_MS)?.spark.at(-1)).toBe(3)
    expect(paceOf(trace, trace.at + 2 * SPARK_STEP_MS)?.spark.slice(-2)).toEqual([null, null])
  })
})

describe('rates of types', () => {
  it('are of the types at work, each since it began', () => {
    const rows = steady(31).map((n) => [
      aCompleteRow({ type: 'database' }),
      aRow({ type: 'table', src: 999, dst: 2 * n }),
      n < 20 ? aWaitingRow({ type: 'view' }) : aRow({ type: 'view', dst: n - 19 }),
      aWaitingRow({ type: 'function' }),
    ])
    const paces = typePacesOf(answers(rows), START_AT + 30 * POLL_MS)
    expect(paces.map(({ type, perMinute }) => [type, perMinute])).toEqual([
      ['table', 12],
      ['view', 6],
    ])
  })
})

test.each([
  ['the same', 100, 100, true],
  ['4 % more', 100, 104, true],
  ['6 % more', 100, 106, false],
  ['6 % less', 100, 94, false],
  ['nothing and nothing', 0, 0, true],
  ['nothing and a little', 0, 0.1, false],
])('a viewer notices: %s', (...[, shown, is, same]) => {
  expect(isSamePace({ perMinute: shown, spark: [] }, { perMinute: is, spark: [1] })).toBe(same)
})
