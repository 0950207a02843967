// Batches in whose every part their number stands: whether one is whole can be told from what is kept.
import type { JobRecord } from '#domain/jobRecord.ts'
import type { Batch, JobKey } from '#server/store/store.ts'

export const KEEP_MS = 400_000

/** A second for each. */
export const timeOf = (number: number): number => Date.UTC(2026, 10, 23) + number * 1_000

export const jobs: readonly JobKey[] = ['job-1', 'job-2', 'job-3'].map((jobId) => ({
  project: 'prod',
  jobId,
}))
export const types = ['table', 'view'] as const

/** A new run every ten batches. */
export const runOf = (number: number): number => timeOf(number - (number % 10))

export function batchOf(number: number, record: JobRecord): Batch {
  const at = timeOf(number)
  const rows = types.map((type) => ({
    type,
    raw: type,
    status: 1,
    src: 1e9,
    dst: number,
    startedAt: runOf(number),
    endedAt: null,
  }))
  return {
    projects: [{ key: 'prod', name: 'prod', trouble: null }],
    jobs: jobs.map((job) => ({ ...job, name: 'orders', record: { ...record, polledAt: number } })),
    samples: jobs.map((job) => ({ ...job, at, rows, gone: [] })),
    verdicts: [],
    spans: jobs.map((job) => ({ ...job, fromAt: timeOf(0), toAt: at, expectedMs: 1_000, dataAt: null })),
    runs: jobs.map((job) => ({
      ...job,
      startedAt: runOf(number),
      endedAt: null,
      types: rows.map((row) => ({ ...row, state: 'running' })),
    })),
    events: jobs.map(({ project, jobId }) => ({
      project,
      jobId,
      at,
      kind: 'source-grew',
      type: 'table',
      side: null,
      before: number,
      after: null,
      drsAt: null,
    })),
  }
}
