import { describe, expect, it, test } from 'vitest'

import { judgeJob } from './judge.ts'
import { aCompleteRow, aRow, aWaitingRow } from './testing/aRow.ts'
import { after, leavesOut, refuses, says, shows, type Step } from './testing/story.ts'

const judge = (...steps: Step[]) => judgeJob(after(...steps), { stallAfterMs: 300_000 })

const [table, done, waiting] = [aRow(), aCompleteRow(), aWaitingRow()]
const shortRow = aRow({ status: 2, dst: 90, endedAt: 7_000 })
const unreadable = aRow({ type: 'view', status: 2, dst: null })

describe('the state of a job', () => {
  test.each<[string, Step[], string]>([
    ['of which nothing was heard', [], 'unknown'],
    ['without rows', [shows(1)], 'waiting'],
    ['whose rows all wait', [shows(1, waiting, aWaitingRow({ type: 'view' }))], 'waiting'],
    ['whose rows are all complete', [shows(1, done, aCompleteRow({ type: 'view', src: 0 }))], 'complete'],
    ['with more on the DR side', [shows(1, aCompleteRow({ dst: 105 }))], 'complete'],
    ['with a short row beside complete ones', [shows(1, done, { ...shortRow, type: 'view' })], 'short'],
    ['whose rows are all short', [shows(1, shortRow)], 'short'],
    ['with a short row beside a running one', [shows(1, shortRow, aRow({ type: 'view' }))], 'initializing'],
    [
      'with a short row beside a waiting one',
      [shows(1, shortRow, aWaitingRow({ type: 'view' }))],
      'initializing',
    ],
    ['compared in full with an unreadable count', [shows(1, done, unreadable)], 'unknown'],
    ['compared in full, short and unreadable', [shows(1, shortRow, unreadable)], 'unknown'],
    ['with an unreadable count beside a running row', [shows(1, table, unreadable)], 'initializing'],
    [
      'with a status that is a word',
      [shows(1, done, aRow({ type: 'view', status: 'DONE' }))],
      'initializing',
    ],
    ['with a running row', [shows(1, done, aRow({ type: 'view' }), waiting)], 'initializing'],
    ['with complete and waiting rows', [shows(1, done, aWaitingRow({ type: 'view' }))], 'initializing'],
    ['that has everything and is not compared', [shows(1, aRow({ dst: 100 }))], 'initializing'],
  ])('%s', (_, steps, state) => expect(judge(...steps).state).toBe(state))

  it('names why: nothing heard', () => {
    expect(judge()).toEqual({
      state: 'unknown',
      reason: { kind: 'no-answer', type: null, since: null, usualMs: null },
      released: false,
      paused: false,
    })
  })

  it('names why: the short type and its end', () => {
    expect(judge(shows(1, done, { ...shortRow, type: 'view' })).reason).toEqual({
      kind: 'short',
      type: 'view',
      since: 7_000,
      usualMs: null,
    })
  })

  it('names why: the type whose count cannot be read', () => {
    expect(judge(shows(1, shortRow, unreadable)).reason).toMatchObject({
      kind: 'unreadable-count',
      type: 'view',
    })
  })

  test.each([
    ['initializing', table],
    ['waiting', waiting],
    ['complete', done],
  ])('has no reason when it is %s by its rows', (state, row) => {
    expect(judge(shows(1, row))).toEqual({ state, reason: null, released: false, paused: false })
  })
})

describe('a per-job error', () => {
  test.each([
    ['DRS.M00004', 'initializing', null],
    ['APIGW.0308', 'initializing', null],
    ['DRS.M00304', 'waiting', 'not-started'],
    ['DRS.M05004', 'missing', 'not-known'],
    ['DRS-M00289', 'missing', 'not-known'],
    ['DRS.M00999', 'failed', 'job-error'],
  ])('%s makes an initializing job %s', (code, state, kind) => {
    const { reason, ...judged } = judge(shows(1, table), refuses(2, code), refuses(3, code))
    expect(judged.state).toBe(state)
    expect(reason?.kind ?? null).toBe(kind)
    expect(reason?.since ?? null).toBe(kind === null ? null : 2)
  })

  test.each([
    ['DRS.M00004', 'unknown'],
    ['DRS.M00304', 'waiting'],
    ['DRS.M00307', 'missing'],
    ['DRS.M00999', 'failed'],
  ])('%s as the first thing heard makes a job %s', (code, state) =>
    expect(judge(refuses(1, code)).state).toBe(state),
  )

  it('is over with the next good answer', () => {
    expect(judge(shows(1, table), refuses(2, 'DRS.M00999'), shows(3, table)).state).toBe('initializing')
  })
})

describe('a job that DRS lets go', () => {
  const releases: [string, Step][] = [
    ['by its code', refuses(2, 'DRS.M05004')],
    ['by its task status', says(2, 'RELEASE_RESOURCE_COMPLETE')],
    ['by deletion', says(2, 'DELETED')],
  ]

  test.each(releases)('%s after it was complete stays complete and is released', (_, release) => {
    expect(judge(shows(1, done), release)).toEqual({
      state: 'complete',
      reason: null,
      released: true,
      paused: false,
    })
  })

  test.each(releases)('%s before it was complete is missing', (_, release) => {
    expect(judge(shows(1, shortRow), release)).toMatchObject({ state: 'missing', released: false })
  })

  it('after a complete answer and one without rows is released too', () => {
    expect(judge(shows(1, done), shows(2), refuses(3, 'DRS.M05004'))).toMatchObject({
      state: 'complete',
      released: true,
    })
  })

  it('after only some of it was complete is missing', () => {
    expect(judge(shows(1, done, aRow({ type: 'view' })), refuses(2, 'DRS.M05004')).state).toBe('missing')
  })

  it('after it began anew is missing', () => {
    expect(judge(shows(1, done), shows(2, table), refuses(3, 'DRS.M05004')).state).toBe('missing')
  })

  it('while it is failed is failed', () => {
    expect(judge(shows(1, done), says(2, 'FULL_TRANSFER_FAILED'), refuses(3, 'DRS.M05004')).state).toBe(
      'failed',
    )
  })
})

describe('a job that DRS leaves out', () => {
  it('keeps its state for two answers and is missing from the third', () => {
    expect(judge(shows(1, table), leavesOut(2, 3)).state).toBe('initializing')
    expect(judge(shows(1, table), leavesOut(2, 3, 4))).toMatchObject({
      state: 'missing',
      reason: { kind: 'not-returned', since: 2 },
    })
  })

  it('must be left out in a row', () => {
    expect(judge(shows(1, table), leavesOut(2, 3), shows(4, table), leavesOut(5, 6)).state).toBe(
      'initializing',
    )
    expect(judge(leavesOut(1, 2), refuses(3, 'DRS.M00004'), leavesOut(4, 5)).state).toBe('unknown')
  })

  it('is missing although it was complete: nobody said that it was released', () => {
    expect(judge(shows(1, done), leavesOut(2, 3, 4))).toMatchObject({ state: 'missing', released: false })
  })

  it('and was never answered is missing from the third answer', () => {
    expect(judge(leavesOut(1, 2)).state).toBe('unknown')
    expect(judge(leavesOut(1, 2, 3)).state).toBe('missing')
  })

  it('is missing since the first answer of the row, not since an earlier one', () => {
    expect(judge(leavesOut(1), shows(2, table), leavesOut(3, 4, 5)).reason?.since).toBe(3)
    expect(judge(leavesOut(1), refuses(2, 'DRS.M00004'), leavesOut(3, 4, 5)).reason?.since).toBe(3)
  })

  it('is back with the next good answer', () => {
    expect(judge(leavesOut(1, 2, 3), shows(4, table)).state).toBe('initializing')
  })
})

describe('a failed task status', () => {
  const failed = says(2, 'FULL_TRANSFER_FAILED')
  const moved = aRow({ dst: 51 })

  it('fails the job whatever its rows say', () => {
    expect(judge(shows(1, table), failed)).toMatchObject({
      state: 'failed',
      reason: { kind: 'task-status', since: 2 },
    })
    expect(judge(failed).state).toBe('failed')
    expect(judge(shows(1, done), failed).state).toBe('failed')
  })

  it('stays with unchanged rows', () => {
    expect(judge(shows(1, table), failed, shows(3, table)).state).toBe('failed')
  })

  it('no longer holds once a row has moved', () => {
    expect(judge(shows(1, table), failed, shows(3, moved)).state).toBe('initializing')
  })

  it('holds no better for being said again while rows move', () => {
    expect(judge(shows(1, table), failed, shows(3, moved), says(4, 'FULL_TRANSFER_FAILED')).state).toBe(
      'initializing',
    )
  })

  it('holds again when nothing moves between two answers', () => {
    const again = [4, 5].map((at) => says(at, 'FULL_TRANSFER_FAILED'))
    expect(judge(shows(1, table), failed, shows(3, moved), ...again)).toMatchObject({
      state: 'failed',
      reason: { since: 2 },
    })
  })

  it('ends with another status', () => {
    expect(judge(shows(1, table), failed, says(3, 'FULL_TRANSFER_STARTED')).state).toBe('initializing')
  })

  test.each(['FULL_TRANSFER_STARTED', 'FULL_TRANSFER_COMPLETE', 'INCRE_TRANSFER_FAILED', 'CREATING'])(
    'is not %s',
    (status) => expect(judge(shows(1, table), says(2, status)).state).toBe('initializing'),
  )
})
