import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import { JobState } from '#contract/words.ts'
import { compareBy } from '#domain/sorting.ts'
import { aJob } from '#domain/testing/aJob.ts'

import { readView, sorts } from '../view.ts'
import { createSelection } from './selectJobs.ts'

const job = (id: number, state: JobState): JobSummary =>
  aJob({ jobId: `job-${id}`, name: `name-${id % 3}`, state })
const boards = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(12), fc.constantFrom(...JobState.options)), { selector: ([id]) => id }),
  { minLength: 1, maxLength: 6 },
)

test('whatever changes from poll to poll, the order is that of sorting everything anew', () => {
  fc.assert(
    fc.property(
      boards,
      fc.array(fc.constantFrom(...sorts), { minLength: 6, maxLength: 6 }),
      (polls, orders) => {
        const select = createSelection()
        let board: JobSummary[] = []
        for (const [poll, changes] of polls.entries()) {
          const changed = changes.map(([id, state]) => job(id, state))
          const kept = board.filter(({ jobId }) => !changed.some((other) => other.jobId === jobId))
          board = [...kept.slice(poll % 2), ...changed]
          const sort = orders[poll] ?? 'attention'
          const chosen = select(board, new Map(), { ...readView('').view, sort })
          expect(chosen).toEqual(board.toSorted(compareBy(sort)))
        }
      },
    ),
  )
})

test('a filter that goes lets its jobs in again', () => {
  const select = createSelection()
  const board = [job(1, 'failed'), job(2, 'complete')]
  expect(select(board, new Map(), readView('?problems=1').view)).toEqual([board[0]])
  expect(select(board, new Map(), readView('').view)).toEqual(board)
})
