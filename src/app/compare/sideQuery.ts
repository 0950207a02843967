import { queryOptions, type Query } from '@tanstack/react-query'

import type { JobDetail } from '#contract/job.ts'

import type { Answer } from '../api.ts'
import { jobQuery } from '../job/jobQuery.ts'
import { every, POLL_MS, polled } from '../queries.ts'
import { isSameJob, type SideChoice } from './compareView.ts'

/** One side, by the query of the job page. A moment of the past that cannot be had is asked for again. */
export const sideQuery = ({ project, jobId, at }: SideChoice) => {
  const again = every(() => POLL_MS)
  return queryOptions({
    ...jobQuery(project, jobId, at),
    refetchInterval:
      at === null
        ? polled.refetchInterval
        : ({ state }: Query<Answer<JobDetail>>) => state.status === 'error' && again(),
    // While another moment of the same job is on its way, what was there stays.
    placeholderData: (before: Answer<JobDetail> | undefined) =>
      before !== undefined && isSameJob(before.body, { project, jobId }) ? before : undefined,
  })
}
