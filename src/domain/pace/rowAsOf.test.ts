import { describe, expect, it, test } from 'vitest'

import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow } from '../testing/aRow.ts'
import { rowAsOf } from './rowAsOf.ts'
import { observeTrace, emptyTrace } from './trace.ts'

const done = aCompleteRow({ startedAt: 1_000, endedAt: 5_000 })

describe('a row as of', () => {
  it.each<[what: string, row: Row, at: number, state: string]>([
    ['before its start waits', { ...done, dst: 0 }, 999, 'waiting'],
    ['its start is at work', { ...done, dst: 0 }, 1_000, 'running'],
    [
      'before its start with objects is at work: the clocks of two hosts differ',
      { ...done, dst: 3 },
      999,
      'running',
    ],
    ['before its end is at work, even with everything there', done, 4_999, 'running'],
    ['its end is complete', done, 5_000, 'complete'],
    ['its end without objects that never came is short', { ...done, dst: 60 }, 5_000, 'short'],
    [
      'any time, of a type that ended without an end, goes by its counts',
      { ...done, endedAt: null },
      2_000,
      'complete',
    ],
    [
      'any time, of a type without an end and with objects missing, is at work',
      { ...done, dst: 60, endedAt: null },
      2_000,
      'running',
    ],
    ['any time, of a type that is at work, is at work', aRow(), 2_000, 'running'],
  ])('%s', (...[, row, at, state]) => expect(rowState(rowAsOf(row, at))).toBe(state))
})

test('a replayed type was at work when it was, not since the run began', () => {
  const last = aCompleteRow({ type: 'view', startedAt: 40_000, endedAt: 60_000 })
  const counts = [0, 0, 0, 0, 30, 80, 100, 100, 100]
  const trace = counts.reduce((before, dst, poll) => {
    const at = poll * 10_000
    const rows = [rowAsOf({ ...last, dst }, at)]
    return observeTrace(before, { rows, at, restarted: false, longestGapMs: Infinity })
  }, emptyTrace)
  expect(trace.types[0]).toMatchObject({ beganAt: 30_000, overAt: 60_000, phase: 'over' })
})
