import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'

import { stateOrder } from './attention.ts'
import { createNewProblems } from './newProblems.ts'
import { aJob } from './testing/aJob.ts'

const inState = (state: JobState, jobId = 'job-1', facts: Partial<JobSummary> = {}): JobSummary =>
  aJob({ jobId, state, ...facts })
const unreadable = { kind: 'unreadable-count', type: null, since: null, usualMs: null } as const

/** What is news of each of the boards of one job, in the order of the polls. */
const newsOf = (...states: JobState[]): JobState[][] => {
  const newProblems = createNewProblems<JobSummary>()
  return states.map((state) => newProblems([inState(state)]).map((job) => job.state))
}

test.each<{ why: string; states: JobState[]; last: JobState[] }>([
  { why: 'a job that fails', states: ['initializing', 'failed'], last: ['failed'] },
  { why: 'one that ends short', states: ['initializing', 'short'], last: ['short'] },
  { why: 'one that is gone', states: ['waiting', 'missing'], last: ['missing'] },
  { why: 'one that stalls', states: ['initializing', 'stalled'], last: ['stalled'] },
  { why: 'one that was complete', states: ['complete', 'failed'], last: ['failed'] },
  { why: 'one whose trouble grows', states: ['initializing', 'stalled', 'failed'], last: ['failed'] },
  { why: 'one that fails again', states: ['failed', 'initializing', 'failed'], last: ['failed'] },
  { why: 'one after an outage', states: ['initializing', 'unknown', 'failed'], last: ['failed'] },
])('$why is news', ({ states, last }) => {
  expect(newsOf(...states).at(-1)).toEqual(last)
})

test.each<{ why: string; states: JobState[] }>([
  { why: 'what is found at first', states: ['failed'] },
  { why: 'what is found once there is a verdict', states: ['unknown', 'failed'] },
  { why: 'what stays', states: ['failed', 'failed'] },
  { why: 'what was known before the server restarted', states: ['failed', 'unknown', 'failed'] },
  { why: 'trouble that becomes less', states: ['failed', 'stalled'] },
  { why: 'a job that is well again', states: ['stalled', 'initializing'] },
  { why: 'a job without an answer', states: ['initializing', 'unknown'] },
])('$why is no news', ({ states }) => {
  expect(newsOf(...states).flat()).toEqual([])
})

test('a count that cannot be read any more is news', () => {
  const newProblems = createNewProblems<JobSummary>()
  newProblems([inState('initializing')])
  const job = inState('unknown', 'job-1', { reason: unreadable })
  expect(newProblems([job])).toEqual([job])
})

test('several at once come worst first, whatever their place, and jobs may come and leave', () => {
  const newProblems = createNewProblems<JobSummary>()
  newProblems([inState('waiting', 'a'), inState('waiting', 'b'), inState('waiting', 'gone')])
  const [stalled, failed, added] = [inState('stalled', 'a'), inState('failed', 'b'), inState('failed', 'c')]
  expect(newProblems([added, stalled, failed])).toEqual([failed, stalled])
})

test('one id in two projects is two jobs', () => {
  const newProblems = createNewProblems<JobSummary>()
  const [a, b] = [inState('waiting', 'x', { project: 'a' }), inState('failed', 'x', { project: 'b' })]
  newProblems([a, b])
  const stalled: JobSummary = { ...a, state: 'stalled' }
  expect(newProblems([stalled, b])).toEqual([stalled])
})

test('what the memory of the last board saves changes nothing: kept objects and copies give the same news', () => {
  const boards = fc.array(fc.array(fc.constantFrom(...stateOrder), { minLength: 3, maxLength: 3 }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(boards, (polls) => {
      const [kept, copied] = [createNewProblems<JobSummary>(), createNewProblems<JobSummary>()]
      let before: JobSummary[] = []
      for (const states of polls) {
        before = states.map((state, place) => {
          const old = before[place]
          return old?.state === state ? old : inState(state, `job-${place}`)
        })
        const copies = before.map((job) => ({ ...job }))
        expect(kept(before).map(({ jobId }) => jobId)).toEqual(copied(copies).map(({ jobId }) => jobId))
      }
    }),
  )
})
