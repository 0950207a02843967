import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'

import { stateOrder } from './attention.ts'
import { countByState } from './countByState.ts'
import { createTally } from './tally.ts'
import type { Row } from './snapshot.ts'
import { aJob } from './testing/aJob.ts'
import { aCompleteRow, aRow } from './testing/aRow.ts'
import { sumTotals } from './totals.ts'

const rows = fc.constantFrom<Row[]>(
  [],
  [aRow()],
  [aRow({ src: 7, dst: 9 }), aRow({ src: null })],
  [aCompleteRow({ src: 0 })],
  [aRow({ src: Number.MAX_SAFE_INTEGER, dst: Number.MAX_SAFE_INTEGER })],
)
const jobs = fc
  .record({ jobId: fc.constantFrom('a', 'b', 'c'), state: fc.constantFrom(...stateOrder), rows })
  .map(aJob)
const boards = fc.uniqueArray(jobs, { selector: ({ jobId }) => jobId })

const anew = (board: JobSummary[]) => ({
  counts: countByState(board),
  objects: sumTotals(board.map(({ objects }) => objects)),
})

test('whatever changes from poll to poll, the tally is that of counting everything anew', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(boards, fc.boolean())), (polls) => {
      const tally = createTally()
      let board: JobSummary[] = []
      for (const [fresh, replaces] of polls) {
        const byId = new Map(fresh.map((job) => [job.jobId, job]))
        board = replaces ? board.map((job) => byId.get(job.jobId) ?? job) : fresh
        expect(tally(board)).toEqual(anew(board))
      }
    }),
  )
})

test('a tally stays what it was when the next one is made', () => {
  const tally = createTally()
  const first = tally([aJob({ state: 'failed' })])
  tally([aJob({ state: 'complete' })])
  expect(first.counts).toMatchObject({ failed: 1, complete: 0 })
})
