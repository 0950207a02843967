// How old a job's figures are. Poll age and data age are two clocks and never mixed.
import type { JobSummary } from '#contract/job.ts'
import type { Freshness, JobState } from '#contract/words.ts'

/** Every project is asked at least once in this time. */
export const PROJECT_INTERVAL_MS = 60_000
/** An initializing job on older figures than this is marked. */
const DATA_OLD_MS = 300_000

const steps: readonly Freshness[] = ['live', 'late', 'stale']

/**
 * Freshness by the time since the last good answer, never better than that of the job's project. No answer yet is stale:
 * nothing vouches for what is shown.
 */
export function jobFreshness(facts: {
  polledAt: number | null
  /** Last good call of the project. */
  projectPolledAt: number | null
  nowMs: number
  expectedIntervalMs: number
  timeoutMs: number
}): Freshness {
  const { nowMs, timeoutMs } = facts
  const own = freshnessStep(facts.polledAt, { nowMs, timeoutMs, intervalMs: facts.expectedIntervalMs })
  const project = freshnessStep(facts.projectPolledAt, { nowMs, timeoutMs, intervalMs: PROJECT_INTERVAL_MS })
  return steps[Math.max(own, project)] ?? 'stale'
}

function freshnessStep(
  polledAt: number | null,
  { nowMs, intervalMs, timeoutMs }: { nowMs: number; intervalMs: number; timeoutMs: number },
): number {
  if (polledAt === null) return 2
  const ageMs = nowMs - polledAt
  if (ageMs <= 2 * intervalMs + timeoutMs) return 0
  return ageMs <= 3 * intervalMs + timeoutMs ? 1 : 2
}

/** Whether the figures are old. A job that never had any shows that there are none, which is not the same. */
export const isStale = ({ freshness, polledAt }: Pick<JobSummary, 'freshness' | 'polledAt'>): boolean =>
  freshness === 'stale' && polledAt !== null

/** How old DRS's figures were when they came, never below 0. `dateAt`: DRS's clock at the answer, else the server's. */
export const dataAgeAtAnswer = ({
  dataAt,
  dateAt,
}: {
  dataAt: number | null
  dateAt: number
}): number | null => (dataAt === null ? null : Math.max(0, dateAt - dataAt))

/** How old DRS's figures are now: as old as they came, and the time since. */
export function dataAgeMs(
  record: { dataAgeMs: number | null; polledAt: number | null },
  nowMs: number,
): number | null {
  if (record.dataAgeMs === null || record.polledAt === null) return null
  return record.dataAgeMs + Math.max(0, nowMs - record.polledAt)
}

/** Whether a job that initializes, stalled or not, rests on figures of more than five minutes ago. */
export const isDataOld = ({ state, dataAgeMs }: { state: JobState; dataAgeMs: number | null }): boolean =>
  (state === 'initializing' || state === 'stalled') && (dataAgeMs ?? 0) > DATA_OLD_MS
