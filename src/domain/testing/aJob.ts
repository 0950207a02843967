import type { JobSummary } from '#contract/job.ts'

import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { totalsOf } from '../totals.ts'
import { aRow } from './aRow.ts'

/** A job that initializes; its sums follow from its rows. */
export function aJob({ rows = [aRow()], ...facts }: Partial<JobSummary> & { rows?: Row[] } = {}): JobSummary {
  return {
    project: 'prod',
    jobId: 'job-1',
    name: 'orders',
    state: 'initializing',
    reason: null,
    released: false,
    paused: false,
    freshness: 'live',
    stateSince: 1_000,
    taskStatus: null,
    error: null,
    objects: totalsOf(rows),
    typesComplete: 0,
    typesTotal: rows.length,
    startedAt: 1_000,
    endedAt: null,
    movedAt: null,
    dataAt: null,
    dataOld: false,
    polledAt: 5_000,
    types: rows.map((row) => ({ ...row, state: rowState(row) })),
    falls: [],
    pace: null,
    ready: null,
    ...facts,
  }
}
