// What the board shows of one job.
import type { JobDetail, JobSummary } from '#contract/job.ts'
import type { Ready } from '#contract/pace.ts'
import type { Freshness } from '#contract/words.ts'
import { dataAgeMs, isDataOld, jobFreshness } from '#domain/freshness.ts'
import type { JobRecord } from '#domain/jobRecord.ts'
import { paceOf, typePacesOf } from '#domain/pace/pace.ts'
import { readyOf } from '#domain/pace/ready.ts'
import { runOf } from '#domain/run.ts'
import { summarize } from '#domain/summary.ts'

import type { Frame, JobEntry, Now } from './jobEntry.ts'
import type { ProjectEntry } from './projectEntry.ts'

/** A job with the figures that are to be shown of it: the latest, or the last durable ones. */
export type Face = Pick<JobEntry, 'jobId' | 'name' | 'expectedMs'> & Frame

/** By the monotonic clock: setting the host's clock makes nothing old or young. */
export const freshnessOf = (entry: Face, project: ProjectEntry, monotonicMs: number): Freshness =>
  jobFreshness({
    polledAt: entry.polledMs,
    projectPolledAt: project.polledMs,
    nowMs: monotonicMs,
    expectedIntervalMs: entry.expectedMs,
    timeoutMs: project.configuration.poll.timeoutMs,
  })

export const summaryOf = (entry: Face, project: ProjectEntry, now: Now): JobSummary =>
  summarize(entry.record, entry.judged, {
    project: project.configuration.name,
    jobId: entry.jobId,
    name: entry.name,
    freshness: freshnessOf(entry, project, now.monotonicMs),
    pace: isAtWork(entry) ? paceOf(entry.trace, now.nowMs) : null,
    ready: readyAt(entry, now),
    nowMs: now.nowMs,
  })

/** Its rate and its ready time change with every answer. */
export const isAtWork = ({ judged }: Pick<JobEntry, 'judged'>): boolean =>
  judged.state === 'initializing' || judged.state === 'stalled'

const readyAt = ({ trace, record, judged, previousRun }: Face, now: Now): Ready | null =>
  readyOf({
    trace,
    rows: record.snapshot?.rows ?? [],
    state: judged.state,
    paused: judged.paused,
    previousRun,
    otherRates: now.otherRates,
    at: now.nowMs,
  })

/** Whether the time of an answer or time alone has made the summary untrue. */
export const hasAged = (
  summary: JobSummary,
  entry: Face,
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

export const detailOf = (entry: Face, project: ProjectEntry, now: Now): JobDetail => {
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
    previousRun:
      entry.previousRun === null
        ? null
        : { startedAt: entry.previousRun.startedAt, endedAt: entry.previousRun.endedAt },
    paces: isAtWork(entry) ? [...typePacesOf(entry.trace, now.nowMs)] : [],
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
