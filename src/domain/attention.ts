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
export function compareAttention(a: JobSummary, b: JobSummary): number {
  return compareStates(a.state, b.state) || compareFractions(a, b) || compareNames(a, b)
}

const compareStates = (a: JobState, b: JobState): number =>
  a === b ? 0 : stateOrder.indexOf(a) - stateOrder.indexOf(b)

/** Least fraction first, none last. */
export const compareFractions = (a: JobSummary, b: JobSummary): number =>
  (a.objects.fraction ?? 2) - (b.objects.fraction ?? 2)

/** By name, then project and id, by code unit: the same order everywhere and fast. */
export const compareNames = (a: JobSummary, b: JobSummary): number =>
  compareTexts(a.name, b.name) || compareTexts(a.project, b.project) || compareTexts(a.jobId, b.jobId)

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
