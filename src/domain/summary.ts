// A job as the board shows it, made from what is remembered of it.
import type { JobSummary } from '#contract/job.ts'
import type { Pace, Ready } from '#contract/pace.ts'
import type { Problem } from '#contract/problem.ts'
import type { Freshness } from '#contract/words.ts'

import { dataAgeMs, isDataOld } from './freshness.ts'
import type { JobRecord } from './jobRecord.ts'
import type { Judged } from './judge.ts'
import { NOT_RETURNED_LIMIT, notReturned } from './notReturned.ts'
import { rowState } from './rowState.ts'
import { runOf } from './run.ts'
import type { Row } from './snapshot.ts'
import { totalsOf } from './totals.ts'

export type SummaryFacts = {
  project: string
  jobId: string
  name: string
  freshness: Freshness
  pace: Pace | null
  ready: Ready | null
  nowMs: number
}

/** The whole summary. `record` must be settled with `judged`, else the state counts from now on. */
export function summarize(record: JobRecord, judged: Judged, facts: SummaryFacts): JobSummary {
  const { project, jobId, name, freshness, pace, ready, nowMs } = facts
  const types = (record.snapshot?.rows ?? []).map(toTypeProgress)
  const run = record.snapshot && runOf(record.snapshot, judged.state)
  return {
    project,
    jobId,
    name,
    ...judged,
    freshness,
    stateSince: record.stateSince ?? nowMs,
    taskStatus: record.task?.status ?? null,
    error: currentProblem(record),
    objects: totalsOf(types),
    typesComplete: types.filter(({ state }) => state === 'complete').length,
    typesTotal: types.length,
    startedAt: run?.startedAt ?? null,
    endedAt: run?.endedAt ?? null,
    movedAt: record.movedAt,
    dataAt: record.snapshot?.dataAt ?? null,
    dataOld: isDataOld({ state: judged.state, dataAgeMs: dataAgeMs(record, nowMs) }),
    polledAt: record.polledAt,
    types,
    falls: [...record.falls],
    pace,
    ready,
  }
}

/** What is wrong with the job right now in DRS's words, or that DRS leaves it out; null = nothing. */
export const currentProblem = (record: JobRecord): Problem | null =>
  record.unreturned >= NOT_RETURNED_LIMIT ? notReturned : (record.error?.problem ?? null)

const toTypeProgress = (row: Row) => ({ ...row, state: rowState(row) })
