// A job of a moment of the past, from what the store has of that moment.
import type { JobDetail, JobSummary } from '#contract/job.ts'
import type { RunRecord } from '#contract/history.ts'
import { jobFreshness } from '#domain/freshness.ts'
import { runOf } from '#domain/run.ts'
import { summaryAt } from '#domain/summaryAt.ts'

import type { ProjectConfiguration } from '../config/configuration.ts'
import type { KeptMoment, WatchSpan } from '../store/store.ts'
import { WHOLE_PROJECT } from './projectKey.ts'

export type PastFacts = {
  project: ProjectConfiguration
  /** Where the moment has none. */
  name: string
  at: number
  /** Last good call of the project before the moment. */
  projectPolledAt: number | null
}

export function pastJob(moment: KeptMoment, { project, name, at, projectPolledAt }: PastFacts): JobSummary {
  const { span } = moment
  const polledAt = polledAtOf(span, at)
  return summaryAt(moment, {
    project: project.name,
    jobId: moment.jobId,
    name,
    at,
    polledAt,
    // Within a span every answer had another one, and only the last is kept.
    dataAt: span !== null && span.toAt <= at ? span.dataAt : null,
    freshness: jobFreshness({
      polledAt,
      projectPolledAt,
      nowMs: at,
      expectedIntervalMs: span?.expectedMs ?? project.poll.intervalMs,
      timeoutMs: project.poll.timeoutMs,
    }),
  })
}

/** `runs`: newest first. */
export function pastDetail(summary: JobSummary, runs: readonly RunRecord[]): JobDetail {
  const rows = summary.types
  const run = runOf({ rows, dataAt: null, duplicateRows: 0, unreadableRows: 0 }, summary.state)
  const previous = run === null ? undefined : runs.find(({ startedAt }) => startedAt < run.startedAt)
  return {
    ...summary,
    snapshot: null,
    lastError: null,
    run,
    previousRun: previous === undefined ? null : { startedAt: previous.startedAt, endedAt: previous.endedAt },
    paces: [],
    dataAgeAtPollMs: null,
    oddities: [],
  }
}

/**
 * Last good answer before `at`, as far as it is kept: within a span there was one within the expected interval, so the
 * moment itself stands for it.
 */
const polledAtOf = (span: WatchSpan | null, at: number): number | null =>
  span === null || span.fromAt > at ? null : Math.min(span.toAt, at)

/** The last good answer of the project before `at`; `moments` are all of that project. */
export const projectPoll = (moments: readonly KeptMoment[], at: number): number | null =>
  polledAtOf(moments.find(({ jobId }) => jobId === WHOLE_PROJECT)?.span ?? null, at)

/** A job of which the store has never heard. */
export const nothingKept = (jobId: string): KeptMoment => ({
  project: '',
  jobId,
  rows: [],
  changedAt: null,
  verdict: null,
  span: null,
})
