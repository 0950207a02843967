import type { LockstepEvent } from '#contract/events.ts'

/** The beginning of a job's initialization. */
export const anEvent = (facts: Partial<LockstepEvent> = {}): LockstepEvent => ({
  id: 1,
  at: 1_000,
  kind: 'run-started',
  project: 'prod',
  jobId: 'job-1',
  name: 'orders',
  type: null,
  side: null,
  before: null,
  after: null,
  drsAt: null,
  ...facts,
})
