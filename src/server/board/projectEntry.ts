// What the board remembers of one project.
import type { ProjectDiagnostics } from '#contract/diagnostics.ts'
import type { Project } from '#contract/project.ts'

import type { ProjectConfiguration } from '../config/configuration.ts'
import type { WatchSpan } from '../store/store.ts'
import type { CallReport, ProjectStatus } from './boardSink.ts'
import type { JobEntry } from './jobEntry.ts'

export type ProjectEntry = {
  configuration: ProjectConfiguration
  /** By id, in the order of the configuration. */
  jobs: Map<string, JobEntry>
  status: ProjectStatus
  /** Last answered call for progress, epoch ms. */
  polledAt: number | null
  /** The same by the monotonic clock: freshness rests on it. */
  polledMs: number | null
  skewMs: number | null
  lastCall: CallReport | null
  lastError: ProjectDiagnostics['lastError']
  callsTotal: number
  failuresTotal: number
  counters: ProjectDiagnostics['counters']
  /** Code of what keeps its polls from succeeding, as it was last told; null = they succeed. */
  trouble: string | null
  /** Whether `trouble` goes on from what was kept of it. */
  isRestored: boolean
  /** The time in which its polls were answered. */
  span: WatchSpan | null
  /** `toAt` of the span as the store has it. */
  spanKeptTo: number | null
  /** Already in the log. */
  unaskedIds: Set<string>
}

export const newProjectEntry = (configuration: ProjectConfiguration): ProjectEntry => ({
  configuration,
  jobs: new Map(),
  status: {
    health: 'starting',
    error: null,
    nextPollAt: null,
    retries: 0,
    budget: { perMinute: configuration.poll.callsPerMinute, usedLastMinute: 0 },
  },
  polledAt: null,
  polledMs: null,
  skewMs: null,
  lastCall: null,
  lastError: null,
  callsTotal: 0,
  failuresTotal: 0,
  counters: {
    unaskedIds: 0,
    notReturnedIds: 0,
    duplicateIds: 0,
    countMismatches: 0,
    duplicateRows: 0,
    unreadableRows: 0,
  },
  trouble: null,
  isRestored: false,
  span: null,
  spanKeptTo: null,
  unaskedIds: new Set(),
})

/** A smaller difference of the clocks is no news. */
const SKEW_SHOWN_MS = 60_000

export const toProject = (entry: ProjectEntry): Project => {
  const { name, title, region, projectId } = entry.configuration
  const { health, error, nextPollAt } = entry.status
  return {
    name,
    title,
    region,
    projectId,
    health,
    polledAt: entry.polledAt,
    oldestDataAt: oldestDataAt(entry),
    nextPollAt,
    error,
    skewMs: entry.skewMs !== null && Math.abs(entry.skewMs) > SKEW_SHOWN_MS ? entry.skewMs : null,
  }
}

export const toDiagnostics = (entry: ProjectEntry): ProjectDiagnostics => {
  const { configuration, status, lastCall } = entry
  return {
    name: configuration.name,
    title: configuration.title,
    endpoint: new URL(configuration.endpoint).host,
    health: status.health,
    lastCallAt: lastCall?.startedAt ?? null,
    lastCall: lastCall?.call ?? null,
    latencyMs: lastCall?.latencyMs ?? null,
    requestId: lastCall?.requestId ?? null,
    batchSize: lastCall?.batchSize ?? null,
    nextCallAt: status.nextPollAt,
    budget: status.budget,
    retries: status.retries,
    callsTotal: entry.callsTotal,
    failuresTotal: entry.failuresTotal,
    lastError: entry.lastError,
    skewMs: entry.skewMs,
    counters: { ...entry.counters },
    lastAnswer: lastCall?.raw ?? null,
  }
}

/** Nothing to ask for is as good as an answer. */
export const isReady = (entry: ProjectEntry): boolean =>
  entry.polledAt !== null || entry.status.health !== 'starting' || entry.jobs.size === 0

const oldestDataAt = (entry: ProjectEntry): number | null => {
  let oldest: number | null = null
  for (const { judged, record } of entry.jobs.values()) {
    if (judged.state !== 'initializing' && judged.state !== 'stalled') continue
    const dataAt = record.snapshot?.dataAt ?? null
    if (dataAt !== null && (oldest === null || dataAt < oldest)) oldest = dataAt
  }
  return oldest
}
