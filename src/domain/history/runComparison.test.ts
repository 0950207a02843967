import { expect, test } from 'vitest'

import type { RunRecord } from '#contract/history.ts'

import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { compareTypes, differenceOf, runSpan } from './runComparison.ts'

const nowMs = 10_000
const run = (...rows: Row[]): RunRecord => ({
  startedAt: 1_000,
  endedAt: null,
  types: rows.map((row) => ({ ...row, state: rowState(row) })),
})
const took = (ms: number, facts: Partial<Row> = {}) =>
  aCompleteRow({ startedAt: 1_000, endedAt: 1_000 + ms, ...facts })

test.each([
  {
    why: 'longer than before',
    now: took(5_000),
    before: took(4_000),
    difference: { ms: 1_000, share: 0.25 },
  },
  {
    why: 'shorter than before',
    now: took(3_000),
    before: took(4_000),
    difference: { ms: -1_000, share: -0.25 },
  },
  { why: 'no share of nothing', now: took(3_000), before: took(0), difference: { ms: 3_000, share: null } },
  {
    why: 'running and longer already',
    now: aRow({ startedAt: 2_000 }),
    before: took(4_000),
    difference: { ms: 4_000, share: 1 },
  },
  {
    why: 'running and shorter so far says nothing',
    now: aRow({ startedAt: 9_000 }),
    before: took(4_000),
    difference: null,
  },
  { why: 'not begun', now: aWaitingRow(), before: took(4_000), difference: null },
  { why: 'never ended before', now: took(4_000), before: aRow(), difference: null },
  {
    why: 'a time that cannot be right',
    now: aCompleteRow({ startedAt: 5_000, endedAt: 1_000 }),
    before: took(4_000),
    difference: null,
  },
])('a type against itself: $why', ({ now, before, difference }) => {
  const [compared] = compareTypes(run(now), run(before), nowMs)
  expect(compared?.difference).toEqual(difference)
})

test('types of both runs are there, those of this run first', () => {
  const compared = compareTypes(
    run(took(1, { type: 'view' }), took(1, { type: 'table' })),
    run(took(1, { type: 'table' }), took(1, { type: 'function' })),
    nowMs,
  )
  expect(compared.map(({ type, row, previousRow }) => [type, row !== null, previousRow !== null])).toEqual([
    ['view', true, false],
    ['table', true, true],
    ['function', false, true],
  ])
})

test.each([
  { why: 'over', endedAt: 4_000, now: nowMs, span: { ms: 3_000, over: true } },
  { why: 'under way', endedAt: null, now: nowMs, span: { ms: 9_000, over: false } },
  { why: 'cut off by the next', endedAt: null, now: null, span: null },
  { why: 'a clock that went back', endedAt: 500, now: nowMs, span: { ms: 0, over: true } },
])('how long a run took: $why', ({ endedAt, now, span }) => {
  expect(runSpan({ startedAt: 1_000, endedAt }, now)).toEqual(span)
})

test('two spans are compared only where the earlier one is over', () => {
  expect(differenceOf({ ms: 10, over: true }, { ms: 5, over: false })).toBeNull()
  expect(differenceOf({ ms: 10, over: true }, null)).toBeNull()
  expect(differenceOf(null, { ms: 5, over: true })).toBeNull()
})
