// What the poller remembers of one project. Times are of the monotonic clock, ms.
import type { Problem } from '#contract/problem.ts'
import type { Health } from '#contract/words.ts'

import type { ProjectConfiguration } from '../config/configuration.ts'
import type { DrsClient } from '../drs/client.ts'
import { noBackoff, type Backoff } from './backoff.ts'
import { budgetName } from './budgetName.ts'
import { newJobRun, type JobRun } from './jobRun.ts'
import { heartbeatAt } from './offers.ts'
import type { ProjectSchedule } from './schedule.ts'

export type ProjectRun = {
  configuration: ProjectConfiguration
  client: DrsClient
  budget: string
  jobs: ReadonlyMap<string, JobRun>
  flights: Set<Flight>
  backoff: Backoff
  /** When the last failed call ended; calls begun before say nothing about what came after. */
  lastFailureAt: number
  health: Health
  error: Problem | null
  lastPollAt: number | null
  /** Ids in one call for task status: halves when DRS refuses, doubles again after. */
  statusBatch: number
  withoutTaskStatus: boolean
  /** Last number given to a half of a rejected batch. */
  halves: number
}

/** One call under way. `ended` never rejects. */
export type Flight = { jobIds: readonly string[]; abort: AbortController; ended: Promise<void> }

/** `per_page` of batch-status ends there. */
export const STATUS_BATCH = 100

/** Jobs that stay are due when they were; a new configuration is a new try after any trouble. */
export const newProjectRun = (
  configuration: ProjectConfiguration,
  client: DrsClient,
  from: { before: ProjectRun | null; nowMs: number },
): ProjectRun => {
  const before =
    from.before !== null && isSameProject(from.before.configuration, configuration) ? from.before : null
  return fresh(configuration, client, { before, nowMs: from.nowMs })
}

/** The same name may stand for another project of DRS now. */
const isSameProject = (a: ProjectConfiguration, b: ProjectConfiguration): boolean =>
  a.endpoint === b.endpoint && a.projectId === b.projectId

const fresh = (
  configuration: ProjectConfiguration,
  client: DrsClient,
  from: { before: ProjectRun | null; nowMs: number },
): ProjectRun => ({
  configuration,
  client,
  budget: budgetName(configuration),
  jobs: new Map(
    configuration.jobs.map(({ id }) => [
      id,
      jobRunOf(id, from.before?.jobs.get(id), {
        intervalMs: configuration.poll.intervalMs,
        nowMs: from.nowMs,
      }),
    ]),
  ),
  flights: from.before?.flights ?? new Set(),
  backoff: noBackoff,
  lastFailureAt: Number.NEGATIVE_INFINITY,
  // Where nothing is asked nothing can fail.
  health: from.before?.health ?? (configuration.jobs.length === 0 ? 'ok' : 'starting'),
  error: from.before?.error ?? null,
  lastPollAt: from.before?.lastPollAt ?? null,
  statusBatch: STATUS_BATCH,
  withoutTaskStatus: false,
  halves: from.before?.halves ?? 0,
})

/** A job that was there before is due within the new interval. */
const jobRunOf = (
  id: string,
  before: JobRun | undefined,
  { intervalMs, nowMs }: { intervalMs: number; nowMs: number },
): JobRun => {
  if (before === undefined) return newJobRun(id, intervalMs, nowMs)
  before.dueAt = Math.min(before.dueAt, nowMs + intervalMs)
  return before
}

export const scheduleOf = (run: ProjectRun): ProjectSchedule => ({
  name: run.configuration.name,
  budget: run.budget,
  perMinute: run.configuration.poll.callsPerMinute,
  batch: run.configuration.poll.batch,
  intervalMs: run.configuration.poll.intervalMs,
  inFlight: run.flights.size,
  failures: run.backoff.failures,
  statusBatch: run.statusBatch,
  notBefore: run.backoff.notBefore,
  lastPollAt: run.lastPollAt,
  jobs: [...run.jobs.values()],
})

/** When the next call for progress is planned, or was if that is past; null = nothing to ask. */
export const nextPollAt = (run: ProjectRun, nowMs: number): number | null => {
  let dueAt = Number.POSITIVE_INFINITY
  for (const job of run.jobs.values()) {
    // What is being asked right now is due again a pace later, if all goes well.
    const next = job.underWay && job.dueAt <= nowMs ? nowMs + job.paceMs : job.dueAt
    dueAt = Math.min(dueAt, next)
  }
  if (dueAt === Number.POSITIVE_INFINITY) return null
  const beat = heartbeatAt({ lastPollAt: run.lastPollAt, perMinute: run.configuration.poll.callsPerMinute })
  return Math.max(Math.min(dueAt, beat), run.backoff.notBefore ?? 0)
}
