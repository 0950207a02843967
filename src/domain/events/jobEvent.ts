// Something that happened to a job, before it is kept.
import type { LockstepEvent } from '#contract/events.ts'

export type JobEvent = Omit<LockstepEvent, 'id' | 'at' | 'project' | 'jobId' | 'name'>

/** What is not given is null. */
export const jobEvent = (facts: Pick<JobEvent, 'kind'> & Partial<Omit<JobEvent, 'kind'>>): JobEvent => ({
  type: null,
  side: null,
  before: null,
  after: null,
  drsAt: null,
  ...facts,
})
