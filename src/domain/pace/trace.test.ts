import { describe, expect, it, test } from 'vitest'

import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { answers, MINUTE_MS, POLL_MS, START_AT } from './testing/answers.ts'
import { emptyTrace, GAPS_KEPT, observeTrace, type Trace } from './trace.ts'

const after = (polls: number): number => START_AT + polls * POLL_MS
const typeOf = (trace: Trace, key: string) => trace.types.find(({ type }) => type === key)

describe('a type', () => {
  const trace = answers([
    [aWaitingRow()],
    [aRow({ dst: 10 })],
    [aRow({ dst: 60 })],
    [aCompleteRow({ endedAt: 9_000 })],
  ])

  it('is at work from the last answer that did not show it so', () => {
    expect(typeOf(trace, 'table')).toMatchObject({ beganAt: after(0), beganWith: 0 })
  })

  it('is over from the first answer that shows it so, and holds no lists from then on', () => {
    const { curve, arrivals, ...rest } = typeOf(trace, 'table') ?? {}
    expect(rest).toMatchObject({ phase: 'over', overAt: after(3), arrived: 100 })
    expect([curve?.at, curve?.counts, arrivals?.steps, arrivals?.counts]).toEqual([[], [], [], []])
  })

  it.each<[what: string, rows: Row[][], expected: object]>([
    ['at work at first sight', [[aRow({ dst: 40 })]], { beganAt: after(0), beganWith: 40 }],
    ['that waits', [[aWaitingRow()]], { phase: 'waiting', beganAt: null }],
    ['over at first sight', [[aCompleteRow()]], { phase: 'over', beganAt: null, overAt: null }],
    [
      'over before it was seen at work',
      [[aWaitingRow()], [aCompleteRow()]],
      { beganAt: after(0), overAt: after(1) },
    ],
    ['short', [[aRow()], [aRow({ status: 2 })]], { phase: 'over', arrived: 50 }],
    [
      'at work again',
      [[aCompleteRow()], [aRow({ dst: 70 })]],
      { phase: 'at-work', overAt: null, arrived: 70 },
    ],
    [
      'with a count that cannot be read for a while',
      [[aRow()], [aRow({ dst: null })]],
      { arrived: 50, dst: 50 },
    ],
    ['with counts that never can', [[aRow({ src: null })]], { arrived: null, firstSrc: null }],
    ['whose source grows', [[aRow()], [aRow({ src: 120 })]], { firstSrc: 100, src: 120 }],
  ])('%s', (_, rows, expected) => expect(typeOf(answers(rows), 'table')).toMatchObject(expected))
})

describe('movements', () => {
  it.each<[what: string, rows: Row[][], movements: number]>([
    ['none in the first answer', [[aRow()]], 0],
    ['none while everything stands', [[aRow()], [aRow()], [aRow()]], 0],
    ['one when a count grew', [[aRow()], [aRow({ dst: 51 })]], 1],
    ['one when a count fell', [[aRow()], [aRow({ dst: 49 })]], 1],
    ['one when the source grew', [[aRow()], [aRow({ src: 101 })]], 1],
    ['one when a status changed', [[aRow()], [aRow({ status: 2 })]], 1],
    ['none when a status turns from text to number', [[aRow({ status: '1' })], [aRow()]], 0],
    ['none when a count can be read for the first time', [[aRow({ dst: null })], [aRow()]], 0],
    ['one when a type appears', [[aRow()], [aRow(), aRow({ type: 'view' })]], 1],
    [
      'one for all that moves in one answer',
      [
        [aRow(), aRow({ type: 'view' })],
        [aRow({ dst: 51 }), aRow({ type: 'view', dst: 51 })],
      ],
      1,
    ],
  ])('%s', (_, rows, movements) => expect(answers(rows).movements).toBe(movements))
})

test('an answer that shows nothing new makes nothing new', () => {
  const before = answers([[aRow({ dst: 1 })], [aRow({ dst: 2 })]])
  const trace = answers([[aRow({ dst: 2 })]], { trace: before, from: after(2) })
  expect(trace.at).toBe(after(2))
  expect([trace.types, trace.gaps, trace.arrivals]).toEqual([before.types, before.gaps, before.arrivals])
  expect(trace.types).toBe(before.types)
  expect(trace.gaps).toBe(before.gaps)
})

test('a new run remembers nothing of the one before', () => {
  const before = answers([[aRow({ dst: 1 })], [aRow({ dst: 2 })]])
  const answer = { rows: [aRow({ dst: 0 })], at: after(9), longestGapMs: 1 }
  expect(observeTrace(before, { ...answer, restarted: true })).toEqual(
    observeTrace(emptyTrace, { ...answer, restarted: false }),
  )
})

describe('gaps', () => {
  it('are times longer than the longest', () => {
    const before = answers([[aRow()], [aRow()]])
    const late = (afterMs: number) => answers([[aRow()]], { trace: before, from: before.at + afterMs }).gaps
    expect(late(3 * POLL_MS)).toEqual([])
    expect(late(3 * POLL_MS + 1)).toEqual([{ from: before.at, to: before.at + 3 * POLL_MS + 1 }])
  })

  it('are forgotten from the oldest on, and the time before them with them', () => {
    const trace = answers(
      Array.from({ length: GAPS_KEPT + 3 }, () => [aRow()]),
      { everyMs: MINUTE_MS, longestGapMs: 1 },
    )
    expect(trace.gaps).toHaveLength(GAPS_KEPT)
    expect(trace.polledFrom).toBe(trace.gaps[0]?.from)
  })
})

const invented = (poll: number) => Array.from({ length: 50 }, (_, n) => aRow({ type: `t${poll}-${n}` }))

describe('types that are no longer sent', () => {
  it('are remembered', () => {
    const trace = answers([[aRow(), aRow({ type: 'view' })], [aRow({ dst: 51 })]])
    expect(trace.types.map(({ type }) => type)).toEqual(['table', 'view'])
  })

  it('are forgotten where there are very many: an answer full of invented ones must not grow without end', () => {
    const trace = answers(Array.from({ length: 40 }, (_, poll) => invented(poll)))
    expect(trace.types.length).toBeLessThanOrEqual(50 + 64)
  })
})

test('a clock that is set back moves what is remembered with it', () => {
  const grown = Array.from({ length: 31 }, (_, n) => [aRow({ src: 999, dst: n })])
  const before = answers(grown)
  const back = answers([[aRow({ src: 999, dst: 31 })]], { trace: before, from: before.at - 30 * MINUTE_MS })
  const [was, is] = [typeOf(before, 'table'), typeOf(back, 'table')]
  expect(back.at).toBe(before.at - 30 * MINUTE_MS)
  expect((is?.beganAt ?? 0) - (was?.beganAt ?? 0)).toBe(-30 * MINUTE_MS)
  expect(is?.curve.at[0]).toBe((was?.curve.at[0] ?? 0) - 30 * MINUTE_MS)
  expect(is?.arrived).toBe(31)
})
