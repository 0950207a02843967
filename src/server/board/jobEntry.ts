// What the board remembers of one job.
import type { RunRecord } from '#contract/history.ts'
import type { JobSummary } from '#contract/job.ts'
import type { Problem } from '#contract/problem.ts'
import { emptyRecord, settle, type JobRecord } from '#domain/jobRecord.ts'
import { judgeJob, type Judged } from '#domain/judge.ts'
import { emptyTrace, type Trace } from '#domain/pace/trace.ts'

import { newKeeping, type Keeping } from '../history/keeping.ts'

export type JobEntry = {
  jobId: string
  name: string
  record: JobRecord
  judged: Judged
  /** Last good answer by the monotonic clock. */
  polledMs: number | null
  /** How long after a good answer the next one is expected. */
  expectedMs: number
  /** DRS's entry of the last good answer. */
  raw: unknown
  /** Texts by error code, as far as they were ever told. */
  texts: Map<string, Problem['texts']>
  /** The same object until something changes; null = never yet. */
  published: PublishedJob | null
  /** Something that can be seen was heard since. */
  isDirty: boolean
  /** Was heard since it was last looked at. */
  isHeard: boolean
  /** Arrivals of this run, for rate and ready time. */
  trace: Trace
  /** The run before this one, as far as it is kept. */
  previousRun: RunRecord | null
  keeping: Keeping
  /** What browsers may see: as it was when the last revision was made, and durable since. */
  shown: Frame
}

/** Everything of a job that its own call shows. */
export type Frame = Pick<JobEntry, 'record' | 'judged' | 'polledMs' | 'raw' | 'trace' | 'previousRun'>

export const frameOf = ({ record, judged, polledMs, raw, trace, previousRun }: JobEntry): Frame => ({
  record,
  judged,
  polledMs,
  raw,
  trace,
  previousRun,
})

/** As browsers see it; `changedIn` is the number of the revision that published it. */
export type PublishedJob = { readonly summary: JobSummary; readonly changedIn: number }

export type Now = {
  nowMs: number
  monotonicMs: number
  /** Objects per minute by type, over all jobs at work. */
  otherRates: ReadonlyMap<string, number>
}

export const newJobEntry = (
  job: { id: string; name: string },
  facts: {
    nowMs: number
    intervalMs: number
    stallAfterMs: number
    /** There is a store in which something of it may be kept. */
    isKept: boolean
  },
): JobEntry => {
  const record = emptyRecord()
  const judged = judgeJob(record, facts)
  return {
    jobId: job.id,
    name: job.name,
    record: settle(record, judged, facts.nowMs),
    judged,
    polledMs: null,
    expectedMs: facts.intervalMs,
    raw: null,
    texts: new Map(),
    published: null,
    isDirty: true,
    isHeard: false,
    trace: emptyTrace,
    previousRun: null,
    keeping: newKeeping(facts.isKept ? [] : null),
    shown: { record, judged, polledMs: null, raw: null, trace: emptyTrace, previousRun: null },
  }
}
