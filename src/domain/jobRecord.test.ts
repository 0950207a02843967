import { describe, expect, it } from 'vitest'

import { emptyRecord, settle } from './jobRecord.ts'
import { aCompleteRow, aRow, aWaitingRow } from './testing/aRow.ts'
import { after, aProblem, leavesOut, moves, refuses, says, shows } from './testing/story.ts'

describe('movement', () => {
  it('is none in the first answer, however far the job is', () => {
    const record = after(shows(1_000, aRow()))
    expect(record).toMatchObject({
      firstAt: 1_000,
      polledAt: 1_000,
      watchedAt: 1_000,
      movedAt: null,
      gapsMs: [],
    })
  })

  it('is the answer that first showed a changed count, on either side', () => {
    expect(
      after(shows(1_000, aRow()), shows(2_000, aRow({ dst: 51 })), shows(3_000, aRow({ dst: 51 }))).movedAt,
    ).toBe(2_000)
    expect(after(shows(1_000, aRow()), shows(2_000, aRow({ src: 101 }))).movedAt).toBe(2_000)
    expect(after(shows(1_000, aRow()), shows(2_000, aRow({ dst: 49 }))).movedAt).toBe(2_000)
  })

  it('is a changed status, and not one that turns from number to text', () => {
    expect(after(shows(1_000, aRow({ dst: 100 })), shows(2_000, aCompleteRow())).movedAt).toBe(2_000)
    expect(after(shows(1_000, aRow({ status: 1 })), shows(2_000, aRow({ status: '1' }))).movedAt).toBeNull()
  })

  it('is a type that appears, and not one that appears again as it was', () => {
    const [table, view] = [aRow(), aRow({ type: 'view' })]
    expect(after(shows(1_000, table), shows(2_000, table, view)).movedAt).toBe(2_000)
    expect(
      after(shows(1_000, table, view), shows(2_000, table), shows(3_000, table, view)).movedAt,
    ).toBeNull()
  })

  it('is no count that cannot be read for a while and comes back as it was', () => {
    const record = after(shows(1_000, aRow()), shows(2_000, aRow({ dst: null })), shows(3_000, aRow()))
    expect(record.movedAt).toBeNull()
  })

  it('is a count that comes back changed after it could not be read', () => {
    const record = after(
      shows(1_000, aRow()),
      shows(2_000, aRow({ dst: null })),
      shows(3_000, aRow({ dst: 60 })),
    )
    expect(record.movedAt).toBe(3_000)
  })

  it('is no changed time or data age', () => {
    expect(after(shows(1_000, aRow()), shows(2_000, aRow({ endedAt: 2_000 }))).movedAt).toBeNull()
  })
})

describe('gaps between movements', () => {
  it('are counted from the first movement, not from the first answer', () => {
    expect(after(...moves(1_000, 5_000, 7_000, 10_000)).gapsMs).toEqual([2_000, 3_000])
  })

  it('are kept for the last twenty', () => {
    const times = Array.from({ length: 30 }, (_, index) => index * index)
    const { gapsMs } = after(...moves(...times))
    expect(gapsMs).toHaveLength(20)
    expect(gapsMs.at(-1)).toBe(29 * 29 - 28 * 28)
  })

  it('begin anew with a new run', () => {
    const record = after(
      ...moves(1_000, 5_000, 7_000),
      shows(10_000, aRow({ startedAt: 9_000, dst: 0 })),
      shows(14_000, aRow({ startedAt: 9_000, dst: 1 })),
    )
    expect(record.gapsMs).toEqual([4_000])
  })

  it('are never negative when the clock is set back', () => {
    expect(after(...moves(1_000, 5_000, 4_000)).gapsMs).toEqual([0])
  })
})

describe('the watch for movement', () => {
  it('begins with the first good answer and not with the start DRS gives', () => {
    expect(after(shows(9_000_000, aRow({ startedAt: 5 }))).watchedAt).toBe(9_000_000)
  })

  it('begins when a job leaves waiting: the wait is no stall', () => {
    const record = after(shows(1_000, aWaitingRow()), shows(9_000, aRow({ dst: 0 })))
    expect(record.watchedAt).toBe(9_000)
    expect(record.firstAt).toBe(1_000)
  })

  it('goes on when a further type begins', () => {
    const view = aWaitingRow({ type: 'view' })
    const record = after(shows(1_000, aRow(), view), shows(9_000, aRow(), { ...view, startedAt: 8_000 }))
    expect(record.watchedAt).toBe(1_000)
  })

  it('begins anew with a new run', () => {
    const record = after(shows(1_000, aRow()), shows(9_000, aRow({ startedAt: 8_000, dst: 0 })))
    expect(record).toMatchObject({ watchedAt: 9_000, movedAt: 9_000, firstAt: 1_000 })
  })
})

describe('a count that falls', () => {
  it('is kept with both values until it is back', () => {
    const fallen = after(shows(1_000, aRow()), shows(2_000, aRow({ dst: 40 })))
    const fall = { type: 'table', side: 'dr', before: 50, after: 40, at: 2_000 }
    expect(fallen.falls).toEqual([fall])
    expect(shows(3_000, aRow({ dst: 49 }))(fallen).falls).toEqual([fall])
    expect(shows(3_000, aRow({ dst: 50 }))(fallen).falls).toEqual([])
  })

  it('is told for each side of each type, the latest one', () => {
    const { falls } = after(
      shows(1_000, aRow(), aRow({ type: 'view' })),
      shows(2_000, aRow({ src: 90, dst: 40 }), aRow({ type: 'view', dst: 49 })),
      shows(3_000, aRow({ src: 90, dst: 30 }), aRow({ type: 'view', dst: 49 })),
    )
    expect(falls).toHaveLength(3)
    expect(falls).toContainEqual({ type: 'table', side: 'source', before: 100, after: 90, at: 2_000 })
    expect(falls).toContainEqual({ type: 'table', side: 'dr', before: 40, after: 30, at: 3_000 })
    expect(falls).toContainEqual({ type: 'view', side: 'dr', before: 50, after: 49, at: 2_000 })
  })

  it('is none when the count cannot be read', () => {
    expect(after(shows(1_000, aRow()), shows(2_000, aRow({ dst: null }))).falls).toEqual([])
  })

  it('belongs to its run', () => {
    const record = after(
      shows(1_000, aRow()),
      shows(2_000, aRow({ dst: 40 })),
      shows(3_000, aRow({ startedAt: 2_500, dst: 0 })),
    )
    expect(record.falls).toEqual([])
  })
})

describe('a new run', () => {
  const done = aCompleteRow({ startedAt: 1_000 })

  it('is seen although a poll in between showed no rows', () => {
    const record = after(shows(2_000, done), shows(3_000), shows(4_000, aRow({ startedAt: 3_500, dst: 1 })))
    expect(record.watchedAt).toBe(4_000)
    expect(record.falls).toEqual([])
  })

  it('is seen although the counts fell in an earlier answer than the start moved', () => {
    const record = after(
      shows(2_000, done),
      shows(3_000, aRow({ startedAt: 1_000, dst: 0 })),
      shows(4_000, aRow({ startedAt: 3_500, dst: 1 })),
    )
    expect(record).toMatchObject({ watchedAt: 4_000, falls: [], gapsMs: [] })
  })

  it('is not seen when only a row that had fallen moves on', () => {
    const record = after(
      shows(2_000, aRow({ dst: 50 })),
      shows(3_000, aRow({ dst: 40 })),
      shows(4_000, aRow({ dst: 45 })),
    )
    expect(record.watchedAt).toBe(2_000)
    expect(record.falls).toHaveLength(1)
  })
})

describe('an error', () => {
  it('never wipes the last good figures', () => {
    const good = after(shows(1_000, aRow()))
    expect(refuses(2_000, 'DRS.M00004')(good)).toMatchObject({ snapshot: good.snapshot, polledAt: 1_000 })
    expect(leavesOut(2_000)(good)).toMatchObject({ snapshot: good.snapshot, polledAt: 1_000 })
  })

  it('lasts from the first answer with its code to the next good one', () => {
    const record = after(refuses(1_000, 'DRS.M00004'), refuses(2_000, 'DRS.M00004'))
    expect(record.error).toEqual({ problem: aProblem('DRS.M00004'), since: 1_000, at: 2_000 })
    expect(refuses(3_000, 'DRS.M00002')(record).error?.since).toBe(3_000)
    const good = shows(4_000, aRow())(record)
    expect(good.error).toBeNull()
    expect(good.lastError).toEqual({ problem: aProblem('DRS.M00004'), at: 2_000 })
  })

  it('is an answer: the count of answers without the job begins anew', () => {
    expect(after(leavesOut(1_000, 2_000), refuses(3_000, 'DRS.M00004')).unreturned).toBe(0)
    expect(after(leavesOut(1_000, 2_000), shows(3_000, aRow())).unreturned).toBe(0)
  })

  it('is remembered when DRS leaves the job out for the third time', () => {
    expect(after(leavesOut(1_000, 2_000)).lastError).toBeNull()
    expect(after(leavesOut(1_000, 2_000, 3_000)).lastError).toMatchObject({
      problem: { code: 'NOT_RETURNED' },
      at: 3_000,
    })
  })
})

describe('a task status', () => {
  it('counts from the first answer that has it', () => {
    const record = after(says(1_000, 'PAUSING'), says(2_000, 'PAUSING'))
    expect(record.task).toMatchObject({ status: 'PAUSING', since: 1_000, seenAt: 2_000 })
    expect(says(3_000, 'FULL_TRANSFER_STARTED')(record).task?.since).toBe(3_000)
  })

  it('is gone when DRS refuses to tell it', () => {
    expect(after(says(1_000, 'PAUSING'), says(2_000, null)).task).toBeNull()
  })
})

describe('the time since which a job is in its state', () => {
  it('stays while the state does', () => {
    const first = settle(emptyRecord(), { state: 'waiting' }, 1_000)
    expect(settle(first, { state: 'waiting' }, 2_000).stateSince).toBe(1_000)
    expect(settle(first, { state: 'complete' }, 2_000)).toMatchObject({
      state: 'complete',
      stateSince: 2_000,
    })
  })
})

it('a record does not grow with object types that never come again', () => {
  const rounds = Array.from({ length: 500 }, (_, round) =>
    shows(round, aRow({ type: `made-up-${round}` }), aRow({ dst: 900 - round })),
  )
  const { known, falls } = after(...rounds)
  expect(known.length).toBeLessThan(100)
  expect(falls).toEqual([{ type: 'table', side: 'dr', before: 402, after: 401, at: 499 }])
})

it('a record is never changed in place', () => {
  const record = after(shows(1_000, aRow()), shows(2_000, aRow({ dst: 40 })))
  const copy = structuredClone(record)
  for (const step of [
    shows(3_000, aCompleteRow()),
    refuses(3_000, 'X'),
    leavesOut(3_000),
    says(3_000, 'DELETED'),
  ])
    step(record)
  expect(record).toEqual(copy)
})
