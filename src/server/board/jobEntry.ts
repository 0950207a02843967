// What the board remembers of one job, and what it shows of it.
import type { JobDetail, JobSummary } from '#contract/job.ts'
import type { Problem } from '#contract/problem.ts'
import type { Freshness } from '#contract/words.ts'
import { dataAgeMs, isDataOld, jobFreshness } from '#domain/freshness.ts'
import { emptyRecord, settle, type JobRecord } from '#domain/jobRecord.ts'
import { judgeJob, type Judged } from '#domain/judge.ts'
import { runOf } from '#domain/run.ts'
import { summarize } from '#domain/summary.ts'

import type { ProjectEntry } from './projectEntry.ts'

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
}

/** As browsers see it; `changedIn` is the number of the revision that published it. */
export type PublishedJob = { readonly summary: JobSummary; readonly changedIn: number }

export type Now = { nowMs: number; monotonicMs: number }

export const newJobEntry = (
  job: { id: string; name: string },
  facts: { nowMs: number; intervalMs: number; stallAfterMs: number },
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
  }
}

/** By the monotonic clock: setting the host's clock makes nothing old or young. */
export const freshnessOf = (entry: JobEntry, project: ProjectEntry, monotonicMs: number): Freshness =>
  jobFreshness({
    polledAt: entry.polledMs,
    projectPolledAt: project.polledMs,
    nowMs: monotonicMs,
    expectedIntervalMs: entry.expectedMs,
    timeoutMs: project.configuration.poll.timeoutMs,
  })

export const summaryOf = (entry: JobEntry, project: ProjectEntry, now: Now): JobSummary =>
  summarize(entry.record, entry.judged, {
    project: project.configuration.name,
    jobId: entry.jobId,
    name: entry.name,
    freshness: freshnessOf(entry, project, now.monotonicMs),
    pace: null,
    ready: null,
    nowMs: now.nowMs,
  })

/** Whether the time of an answer or time alone has made the summary untrue. */
export const hasAged = (
  summary: JobSummary,
  entry: JobEntry,
  facts: { project: ProjectEntry; now: Now },
): boolean => {
  const { record, judged } = entry
  const { project, now } = facts
  return (
    summary.freshness !== freshnessOf(entry, project, now.monotonicMs) ||
    // Only what is not live shows these.
    (summary.freshness !== 'live' &&
      (summary.polledAt !== record.polledAt || summary.dataAt !== (record.snapshot?.dataAt ?? null))) ||
    summary.dataOld !== isDataOld({ state: judged.state, dataAgeMs: dataAgeMs(record, now.nowMs) })
  )
}

export const detailOf = (entry: JobEntry, project: ProjectEntry, now: Now): JobDetail => {
  const { record, judged } = entry
  const { lastError, snapshot } = record
  return {
    ...summaryOf(entry, project, now),
    snapshot: entry.raw,
    lastError:
      lastError === null
        ? null
        : { code: lastError.problem.code, text: lastError.problem.text, at: lastError.at },
    run: snapshot === null ? null : runOf(snapshot, judged.state),
    dataAgeAtPollMs: record.dataAgeMs,
    previousRun: null,
    paces: [],
    oddities: odditiesOf(record),
  }
}

const odditiesOf = ({ snapshot }: JobRecord): JobDetail['oddities'] => {
  if (snapshot === null) return []
  return [
    { kind: 'duplicate-rows' as const, rows: snapshot.duplicateRows },
    { kind: 'unreadable-rows' as const, rows: snapshot.unreadableRows },
  ].filter(({ rows }) => rows > 0)
}
