// Batches as the live server hands them over: a thousand jobs at work, of which a tenth change at each poll.
import { emptyRecord } from '#domain/jobRecord.ts'
import type { Row } from '#domain/snapshot.ts'
import type { Batch, JobKey } from '#server/store/store.ts'

import { syntheticJob } from './syntheticJob.ts'

export const JOBS = 1_000
export const TYPES = 8
export const BEGAN_AT = Date.UTC(2026, 0, 1)

export const jobKey = (number: number): JobKey => ({ project: 'prod-eu', jobId: `job-${number}` })

const everyJob = Array.from({ length: JOBS }, (_, number) => number)
const nothing: Batch = { projects: [], jobs: [], samples: [], verdicts: [], spans: [], runs: [], events: [] }

/** The rows of a job after it moved `step` times, as many as named, beginning with the one that is at work then. */
const rowsOf = (number: number, step: number, count: number): Row[] => {
  const { types } = syntheticJob(number, TYPES, step)
  const first = Math.floor(step / 40) % TYPES
  return Array.from({ length: count }, (_, index) => types[(first + index) % TYPES]).flatMap((row) =>
    row === undefined ? [] : [{ ...row, dst: step }],
  )
}

/** Each of these jobs shows something new at this moment, in one row or two. */
export const changes = (numbers: readonly number[], { step, at }: { step: number; at: number }): Batch => ({
  ...nothing,
  samples: numbers.map((number) => ({
    ...jobKey(number),
    at,
    rows: rowsOf(number, step, 1 + (number % 2)),
    gone: [],
  })),
})

/** Every tenth job, another tenth at each step. */
export const tenth = (step: number): number[] => everyJob.filter((number) => number % 10 === step % 10)

/** Every row of every job at once: the first poll after a start. */
export const everything = (step: number, at: number): Batch => ({
  ...nothing,
  samples: everyJob.map((number) => ({ ...jobKey(number), at, rows: rowsOf(number, step, TYPES), gone: [] })),
})

/** The last state of every job, and the span in which it was polled up to then. */
export const states = (step: number, at: number): Batch => ({
  ...nothing,
  projects: [{ key: 'prod-eu', name: 'prod-eu', trouble: null }],
  jobs: everyJob.map((number) => {
    const snapshot = { rows: rowsOf(number, step, TYPES), dataAt: at, duplicateRows: 0, unreadableRows: 0 }
    const record = { ...emptyRecord(), firstAt: BEGAN_AT, polledAt: at, snapshot, reference: snapshot }
    return { ...jobKey(number), name: `orders-${number}`, record }
  }),
  spans: everyJob.map((number) => ({
    ...jobKey(number),
    fromAt: BEGAN_AT,
    toAt: at,
    expectedMs: 10_000,
    dataAt: at,
  })),
  verdicts: everyJob.map((number) => ({
    ...jobKey(number),
    at,
    verdict: {
      name: `orders-${number}`,
      state: 'initializing',
      reason: null,
      released: false,
      paused: false,
      stateSince: BEGAN_AT,
      taskStatus: 'FULL_TRANSFER_STARTED',
      error: null,
      dataOld: false,
      falls: [],
      ready: null,
      perMinute: 1,
      hasMoved: true,
    },
  })),
})
