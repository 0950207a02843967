// Which jobs need a person first.
import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'

/** Worst first. */
export const stateOrder: readonly JobState[] = [
  'failed',
  'short',
  'missing',
  'stalled',
  'unknown',
  'initializing',
  'waiting',
  'complete',
]

/** Whether a person should look. A job that merely has no answer yet is unknown and not abnormal. */
export function isAbnormal({ state, reason }: Pick<JobSummary, 'state' | 'reason'>): boolean {
  if (state === 'unknown') return reason?.kind === 'unreadable-count'
  return state === 'failed' || state === 'short' || state === 'missing' || state === 'stalled'
}

/** Worst state first, then least fraction, those without one last; then name, project and id: a total order. */
export const compareAttention = (a: JobSummary, b: JobSummary): number =>
  attentionOf(a) - attentionOf(b) || compareNames(a, b)

/** How soon a job needs a person, least first: its state before the comma, its fraction after it. */
export const attentionOf = (job: JobSummary): number => 4 * (ranks.get(job.state) ?? 0) + fractionOrLast(job)

const ranks: ReadonlyMap<JobState, number> = new Map(stateOrder.map((state, rank) => [state, rank]))

/** Least first, none last. */
export const fractionOrLast = ({ objects }: Pick<JobSummary, 'objects'>): number => objects.fraction ?? 2

/** By name, then project and id, by code unit: the same order everywhere and fast. */
export const compareNames = (a: JobSummary, b: JobSummary): number =>
  compareTexts(a.name, b.name) || compareTexts(a.project, b.project) || compareTexts(a.jobId, b.jobId)

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
