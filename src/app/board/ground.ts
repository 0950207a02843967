import type { JobState } from '#contract/words.ts'

/** A row in trouble stands on its colour's own ground. */
export const groundClass: Partial<Record<JobState, string>> = {
  failed: 'bg-failed-ground',
  short: 'bg-failed-ground',
  stalled: 'bg-stalled-ground',
}
