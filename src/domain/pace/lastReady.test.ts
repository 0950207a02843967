import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import type { Ready } from '#contract/pace.ts'

import { aJob } from '../testing/aJob.ts'
import { lastReady } from './lastReady.ts'

const range = (earliestAt: number, likelyAt: number, latestAt: number): Ready => ({
  kind: 'range',
  earliestAt,
  likelyAt,
  latestAt,
  basis: ['this-run'],
  lack: null,
})
const none: Ready = {
  kind: 'not-yet-known',
  earliestAt: null,
  likelyAt: null,
  latestAt: null,
  basis: [],
  lack: 'no-count',
}
const stands: Ready = { ...none, kind: 'no-movement', lack: null }
const job = (facts: Partial<JobSummary>): JobSummary => aJob(facts)

test.each([
  { why: 'no jobs', jobs: [], ends: null, unknown: 0 },
  {
    why: 'each end is the last of its kind, whichever job it is of',
    jobs: [job({ ready: range(10, 50, 60) }), job({ ready: range(20, 40, 90) })],
    ends: [20, 50, 90],
    unknown: 0,
  },
  {
    why: 'a job at work without a range is counted, and so is one that stands or waits',
    jobs: [
      job({ ready: range(1, 2, 3) }),
      job({ ready: none }),
      job({ ready: null }),
      job({ state: 'stalled', ready: stands }),
      job({ state: 'waiting', ready: null }),
    ],
    ends: [1, 2, 3],
    unknown: 4,
  },
  { why: 'no range at all', jobs: [job({ ready: none })], ends: null, unknown: 1 },
  {
    why: 'what is over or has failed is not waited for',
    jobs: (['complete', 'short', 'failed', 'missing', 'unknown'] as const).map((state) => job({ state })),
    ends: null,
    unknown: 0,
  },
])('the last job: $why', ({ jobs, ends, unknown }) => {
  const last = lastReady(jobs)
  const { earliestAt, likelyAt, latestAt } = last.ready ?? {}
  expect(last.ready === null ? null : [earliestAt, likelyAt, latestAt]).toEqual(ends)
  expect(last.unknown).toBe(unknown)
})
