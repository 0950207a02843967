import { expect, test } from 'vitest'

import { aJob } from '../testing/aJob.ts'
import { liveRuns } from './liveRuns.ts'

const { types } = aJob()
const kept = (startedAt: number, endedAt: number | null = null) => ({ startedAt, endedAt, types: [] })

test.each([
  {
    why: 'a job that has not begun has its kept runs',
    run: null,
    runs: [kept(1, 2)],
    expected: [kept(1, 2)],
  },
  {
    why: 'a run of which nothing is kept yet is the first',
    run: { startedAt: 5, endedAt: null },
    runs: [kept(1, 2)],
    expected: [{ startedAt: 5, endedAt: null, types }, kept(1, 2)],
  },
  {
    why: 'what the job shows of its run takes the place of what is kept of it',
    run: { startedAt: 5, endedAt: 9 },
    runs: [kept(5), kept(1, 2)],
    expected: [{ startedAt: 5, endedAt: 9, types }, kept(1, 2)],
  },
])('$why', ({ run, runs, expected }) => {
  expect(liveRuns(runs, { run, types })).toEqual(expected)
})
