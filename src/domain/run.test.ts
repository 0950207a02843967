import { describe, expect, it, test } from 'vitest'

import { isNewRun, runOf } from './run.ts'
import { aCompleteRow, aRow, aSnapshot, aWaitingRow } from './testing/aRow.ts'

describe('the run of a job', () => {
  const snapshot = aSnapshot(
    aCompleteRow({ type: 'database', startedAt: 3_000, endedAt: 4_000 }),
    aCompleteRow({ type: 'table', startedAt: 2_000, endedAt: 9_000 }),
    aCompleteRow({ type: 'view', startedAt: null, endedAt: null }),
  )

  test.each([
    ['complete', 9_000],
    ['short', 9_000],
    ['initializing', null],
    ['stalled', null],
    ['failed', null],
  ] as const)('of a job that is %s starts with its first row and ends at %o', (state, endedAt) => {
    expect(runOf(snapshot, state)).toEqual({ startedAt: 2_000, endedAt })
  })

  it('has no end when no row tells one', () => {
    expect(runOf(aSnapshot(aCompleteRow({ endedAt: null })), 'complete')).toEqual({
      startedAt: 1_000,
      endedAt: null,
    })
  })

  it('does not exist before a row has started', () => {
    expect(runOf(aSnapshot(aWaitingRow()), 'waiting')).toBeNull()
    expect(runOf(aSnapshot(), 'waiting')).toBeNull()
  })
})

describe('a new run', () => {
  const before = aSnapshot(
    aCompleteRow({ type: 'database', startedAt: 1_000 }),
    aRow({ type: 'table', startedAt: 2_000, dst: 50 }),
  )

  test.each([
    [
      'begins when the start is later and a count fell',
      aSnapshot(aCompleteRow({ type: 'database', startedAt: 8_000 }), aRow({ startedAt: 9_000, dst: 3 })),
      true,
    ],
    [
      'begins when the start is later and a row is no longer compared',
      aSnapshot(aRow({ type: 'database', startedAt: 8_000, dst: 100 }), aRow({ startedAt: 9_000 })),
      true,
    ],
    [
      'begins when the start is later and a source count fell',
      aSnapshot(
        aCompleteRow({ type: 'database', startedAt: 8_000, src: 9, dst: 100 }),
        aRow({ startedAt: 9_000 }),
      ),
      true,
    ],
    [
      'does not begin with a later start alone',
      aSnapshot(aCompleteRow({ type: 'database', startedAt: 8_000 }), aRow({ startedAt: 9_000 })),
      false,
    ],
    [
      'does not begin with falling counts alone',
      aSnapshot(aCompleteRow({ type: 'database', startedAt: 1_000 }), aRow({ startedAt: 2_000, dst: 3 })),
      false,
    ],
    [
      'does not begin when a later row starts anew under the same earliest start',
      aSnapshot(aCompleteRow({ type: 'database', startedAt: 1_000 }), aRow({ startedAt: 9_000, dst: 0 })),
      false,
    ],
    [
      'does not begin because a count became unreadable',
      aSnapshot(aCompleteRow({ type: 'database', startedAt: 8_000 }), aRow({ startedAt: 9_000, dst: null })),
      false,
    ],
    ['is not seen while no row has a start', aSnapshot(aWaitingRow()), false],
    ['is not seen without rows', aSnapshot(), false],
  ])('%s', (_, after, isNew) => expect(isNewRun(before, after)).toBe(isNew))

  it('is none when nothing had started before', () => {
    expect(isNewRun(aSnapshot(aWaitingRow({ dst: 9 })), aSnapshot(aRow({ dst: 1 })))).toBe(false)
  })
})
