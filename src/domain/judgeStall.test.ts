import { describe, expect, it, test } from 'vitest'

import { judgeJob } from './judge.ts'
import { aCompleteRow, aRow, aWaitingRow } from './testing/aRow.ts'
import { after, leavesOut, moves, refuses, says, shows, type Step } from './testing/story.ts'

const STALL_MS = 300_000
const judge = (...steps: Step[]) => judgeJob(after(...steps), { stallAfterMs: STALL_MS })

const [table, waiting] = [aRow(), aWaitingRow()]

describe('a stall', () => {
  it('is more than the allowed time without movement, up to the last good answer', () => {
    expect(judge(shows(0, table), shows(STALL_MS, table)).state).toBe('initializing')
    expect(judge(shows(0, table), shows(STALL_MS + 1, table))).toEqual({
      state: 'stalled',
      reason: { kind: 'no-movement', type: 'table', since: 0, usualMs: null },
      released: false,
      paused: false,
    })
  })

  it('counts from the last movement', () => {
    const record = [shows(0, table), shows(200_000, aRow({ dst: 51 }))]
    expect(judge(...record, shows(500_000, aRow({ dst: 51 }))).state).toBe('initializing')
    expect(judge(...record, shows(500_001, aRow({ dst: 51 }))).reason).toMatchObject({ since: 200_000 })
  })

  it('is none of an outage: silence and errors after the last good answer count for nothing', () => {
    expect(judge(shows(0, table), refuses(9_000_000, 'DRS.M00004'), leavesOut(9_000_001)).state).toBe(
      'initializing',
    )
  })

  it('is over with the next movement', () => {
    expect(judge(shows(0, table), shows(400_000, table), shows(400_001, aRow({ dst: 51 }))).state).toBe(
      'initializing',
    )
  })

  it('is none while a person has paused the task', () => {
    expect(judge(shows(0, table), says(1, 'PAUSING'), shows(9_000_000, table))).toEqual({
      state: 'initializing',
      reason: null,
      released: false,
      paused: true,
    })
  })

  it('is none while the job waits, and the wait does not count once it works', () => {
    expect(judge(shows(0, waiting), shows(9_000_000, waiting)).state).toBe('waiting')
    expect(judge(shows(0, waiting), shows(9_000_000, aRow({ dst: 0 }))).state).toBe('initializing')
  })

  it('does not count from the start that DRS gives', () => {
    expect(judge(shows(9_000_000_000, aRow({ startedAt: 1 }))).state).toBe('initializing')
  })

  it('is measured by the usual gap from three gaps on', () => {
    const twoGaps = moves(0, 1_000, 201_000, 401_000)
    const threeGaps = moves(0, 1_000, 201_000, 401_000, 601_000)
    expect(judge(...twoGaps, shows(401_000 + 300_001, aRow({ dst: 3 }))).state).toBe('stalled')
    expect(judge(...threeGaps, shows(601_000 + 600_000, aRow({ dst: 4 }))).state).toBe('initializing')
    expect(judge(...threeGaps, shows(601_000 + 600_001, aRow({ dst: 4 })))).toMatchObject({
      state: 'stalled',
      reason: { since: 601_000, usualMs: 200_000 },
    })
  })

  test.each([
    ['the running type that lacks objects', [aRow({ type: 'schema', dst: 100 }), table], 'table'],
    ['the finishing type when nothing else runs', [aRow({ type: 'schema', dst: 100 }), waiting], 'schema'],
    [
      'the first type that is not complete when none runs',
      [aCompleteRow({ type: 'schema' }), waiting],
      'table',
    ],
  ])('sits in %s', (_, rows, type) => {
    expect(judge(shows(0, ...rows), shows(STALL_MS + 1, ...rows)).reason?.type).toBe(type)
  })
})
