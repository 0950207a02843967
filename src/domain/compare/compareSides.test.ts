import { expect, test } from 'vitest'

import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { totalsOf } from '../totals.ts'
import { compareSides, type ComparedSide } from './compareSides.ts'

const MINUTE_MS = 60_000

const side = (rows: Row[], facts: Partial<ComparedSide['job']> = {}, nowMs = 10_000): ComparedSide => ({
  nowMs,
  job: {
    types: rows.map((row) => ({ ...row, state: rowState(row) })),
    objects: totalsOf(rows),
    run: { startedAt: 1_000, endedAt: null },
    startedAt: 1_000,
    endedAt: null,
    state: 'initializing',
    polledAt: nowMs,
    ...facts,
  },
})
const nothingKnown = side([], { polledAt: null, state: 'unknown', run: null, startedAt: null })
const ended = (endedAt: number) => ({ state: 'complete' as const, run: { startedAt: 1_000, endedAt } })
const standings = (left: ComparedSide | null, right: ComparedSide | null) =>
  compareSides(left, right).types.map(({ type, standing }) => `${type} ${standing}`)

test.each([
  { why: 'nothing differs', left: aRow(), right: aRow(), standing: 'same' },
  { why: 'time alone has passed', left: aRow(), right: aRow(), laterMs: 5 * MINUTE_MS, standing: 'same' },
  { why: 'another state', left: aWaitingRow(), right: aRow(), standing: 'state' },
  { why: 'finishing is not running', left: aRow(), right: aRow({ dst: 100 }), standing: 'state' },
  { why: 'more on the DR side', left: aRow(), right: aRow({ dst: 51 }), standing: 'counts' },
  { why: 'a source that grew', left: aRow(), right: aRow({ src: 101 }), standing: 'counts' },
  {
    why: 'as many, but it took longer',
    left: aCompleteRow({ endedAt: 2_000 }),
    right: aCompleteRow({ endedAt: 3_000 }),
    standing: 'took',
  },
  {
    why: 'durations that read alike',
    left: aCompleteRow({ endedAt: 2_000 }),
    right: aCompleteRow({ endedAt: 2_999 }),
    standing: 'same',
  },
  { why: 'a count that is not known', left: aRow({ src: null }), right: aRow(), standing: 'untold' },
  {
    why: 'a count that is not known on either side',
    left: aRow({ dst: null }),
    right: aRow({ dst: null }),
    standing: 'untold',
  },
  {
    why: 'the count that is known differs',
    left: aRow({ src: null, dst: 1 }),
    right: aRow({ src: null, dst: 2 }),
    standing: 'counts',
  },
])('a type against itself: $why', ({ left, right, laterMs = 0, standing }) => {
  expect(standings(side([left]), side([right], {}, 10_000 + laterMs))).toEqual([`table ${standing}`])
})

test('every type of both sides is there once, in the fixed order', () => {
  const left = side([aRow({ type: 'table' }), aRow({ type: 'procedure' })])
  const right = side([aRow({ type: 'oddity' }), aRow({ type: 'database' }), aRow({ type: 'table' })])
  expect(standings(left, right)).toEqual([
    'database only-right',
    'table same',
    'procedure only-left',
    'oddity only-right',
  ])
})

test.each([
  { why: 'cannot be had', other: null },
  { why: 'was never answered for', other: nothingKnown },
])('against a side that $why nothing is told, and nothing is missing from it', ({ other }) => {
  expect(standings(side([aRow()]), other)).toEqual(['table untold'])
  expect(standings(other, side([aRow()]))).toEqual(['table untold'])
  expect(compareSides(side([aRow()]), other).sum).toMatchObject({
    right: null,
    standing: 'untold',
    dst: { kind: 'untold' },
    took: null,
  })
  expect(compareSides(other, null).types).toEqual([])
})

test('a side that was answered for and has no types yet lacks them', () => {
  const waiting = side([], { state: 'waiting', run: null, startedAt: null })
  expect(standings(waiting, side([aRow()]))).toEqual(['table only-right'])
  expect(compareSides(waiting, side([aRow()])).sum).toMatchObject({ left: null, src: { kind: 'untold' } })
})

test('the difference is that of the right side against the left', () => {
  const [table] = compareSides(side([aRow({ src: 100, dst: 40 })]), side([aRow({ src: 110, dst: 60 })])).types
  expect(table?.src).toEqual({ kind: 'by', objects: 10, share: 0.1 })
  expect(table?.dst).toEqual({ kind: 'by', objects: 20, share: 0.5 })
})

test('sums are compared with how long both runs took', () => {
  const { sum } = compareSides(
    side([aCompleteRow({ src: 100 }), aCompleteRow({ type: 'view', src: 10 })], ended(5_000)),
    side([aCompleteRow({ src: 90 })], ended(6_000)),
  )
  expect(sum.src).toEqual({ kind: 'by', objects: -20, share: -20 / 110 })
  expect(sum.took).toEqual({ ms: 1_000, share: 0.25 })
  expect(sum.standing).toBe('counts')
})

test('sums that leave a type out are no measure of each other', () => {
  const left = side([aRow(), aRow({ type: 'view', src: null })])
  expect(compareSides(left, side([aRow()])).sum).toMatchObject({
    left: { unknownRows: 1 },
    src: { kind: 'untold' },
    dst: { kind: 'untold' },
  })
})

test.each([
  {
    why: 'another state',
    left: side([aRow()]),
    right: side([aRow()], { state: 'stalled' }),
    standing: 'state',
  },
  { why: 'nothing', left: side([aRow()]), right: side([aRow()]), standing: 'same' },
  {
    why: 'how long they took',
    left: side([aRow()], ended(5_000)),
    right: side([aRow()], ended(7_000)),
    standing: 'took',
  },
])('as a whole two jobs differ in $why', ({ left, right, standing }) => {
  expect(compareSides(left, right).sum.standing).toBe(standing)
})
