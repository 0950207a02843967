import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { RunsAnswer } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'
import { runsPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { every, HIDDEN_POLL_MS, polled } from '../queries.ts'

/**
 * Every kept run of one job. The one under way comes with the job itself, so there is no haste; only when another one has
 * begun is the end of the one before it asked for at once.
 */
export const runsQuery = ({ project, jobId, run }: Pick<JobDetail, 'project' | 'jobId' | 'run'>) =>
  queryOptions({
    ...polled,
    refetchInterval: every(() => HIDDEN_POLL_MS),
    placeholderData: keepPreviousData,
    queryKey: ['runs', project, jobId, run?.startedAt ?? null],
    queryFn: ({ signal }) => getJson(runsPath(project, jobId), (json) => RunsAnswer.parse(json), signal),
  })
