import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import { JobState } from '#contract/words.ts'
import { compareBy } from '#domain/sorting.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aRow } from '#domain/testing/aRow.ts'

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
          const { jobs: chosen } = select(board, new Map(), { ...readView('').view, sort })
          expect(chosen).toEqual(board.toSorted(compareBy(sort)))
        }
      },
    ),
  )
})

test('a filter that goes lets its jobs in again', () => {
  const select = createSelection()
  const board = [job(1, 'failed'), job(2, 'complete')]
  expect(select(board, new Map(), readView('?problems=1').view).jobs).toEqual([board[0]])
  expect(select(board, new Map(), readView('').view).jobs).toEqual(board)
})

const shapes: { rule: string; next: JobSummary[]; view: string; stays: boolean }[] = [
  { rule: 'another count', next: [job(1, 'failed'), job(2, 'failed')], view: '', stays: true },
  {
    rule: 'a job that comes',
    next: [job(1, 'failed'), job(2, 'complete'), job(3, 'failed')],
    view: '',
    stays: false,
  },
  {
    rule: 'a job that the filter drops',
    next: [job(1, 'complete'), job(2, 'complete')],
    view: '?problems=1',
    stays: false,
  },
  {
    rule: 'a type that comes',
    next: [aJob({ jobId: 'job-1', rows: [aRow(), aRow({ type: 'view' })] }), job(2, 'complete')],
    view: '',
    stays: false,
  },
]
test.each(shapes)('$rule: the columns stay is $stays', ({ next, view, stays }) => {
  const select = createSelection()
  const board = [job(1, 'failed'), job(2, 'complete')]
  const before = select(board, new Map(), readView(view).view).shape
  expect(select(next, new Map(), readView(view).view).shape === before).toBe(stays)
})
