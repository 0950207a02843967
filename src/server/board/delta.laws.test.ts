import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import { mergeBoard } from '#domain/boardMerge.ts'

import { aBoard, aConfiguration, wireTables, type TestBoard } from '../../testing/boardOf.ts'

const all = ['a', 'b', 'c', 'd', 'e', 'f']
const withJobs = (ids: readonly string[]) => aConfiguration([{ jobs: ids.map((id) => ({ id, name: id })) }])

type Event = { happen: (board: TestBoard) => void; waitMs: number }

const some = fc.subarray(all)
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      happen: fc.tuple(some, fc.nat({ max: 3 })).map(
        ([ids, dst]) =>
          ({ answer }: TestBoard) =>
            answer(
              ids,
              ids.map((id) => wireTables(id, [9, dst])),
            ),
      ),
      waitMs: fc.constantFrom(0, 1_000, 1_000, 40_000),
    }),
  },
  fc.record({
    happen: some.map((ids) => (board: TestBoard) => board.reconfigure(withJobs(ids))),
    waitMs: fc.constantFrom(0, 1_000),
  }),
)

const byId = ({ jobs }: BoardAnswer) => new Map(jobs.map((job) => [job.jobId, job]))

test('a board of any revision and what changed since are the board of now, with nothing sent in vain', async () => {
  const law = fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
    const board = aBoard(withJobs(all))
    const known: BoardAnswer[] = [board.views.since(null)]
    for (const { happen, waitMs } of events) {
      happen(board)
      // oxlint-disable-next-line no-await-in-loop
      await board.clock.advance(waitMs)
      known.push(board.views.since(null))
    }
    const now = board.views.since(null)
    for (const before of known) {
      const delta = board.views.since(before.revision)
      expect(delta.full).toBe(false)
      expect(byId(mergeBoard(before, delta))).toEqual(byId(now))
      const [had, changed] = [byId(before), byId(delta)]
      expect(changed.size).toBe(delta.jobs.length)
      expect([...changed.keys()].filter((id) => had.get(id) === changed.get(id))).toEqual([])
      expect(delta.removed.filter(({ jobId }) => changed.has(jobId))).toEqual([])
    }
  })
  await fc.assert(law, { numRuns: 200 })
})

test('what changed last comes last', async () => {
  const { views, answer, clock } = aBoard(withJobs(all))
  await clock.advance(2_000)
  const before = views.revision()
  for (const id of ['c', 'a', 'f', 'c']) {
    answer([id], [wireTables(id, [99, clock.nowMs() % 97])])
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(2_000)
  }
  expect(views.since(before).jobs.map(({ jobId }) => jobId)).toEqual(['a', 'f', 'c'])
  expect(views.since(null).jobs.map(({ jobId }) => jobId)).toEqual(all)
})
