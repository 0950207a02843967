import { queryOptions } from '@tanstack/react-query'

import { RunsAnswer } from '#contract/history.ts'
import { runsPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { HIDDEN_POLL_MS, polled } from '../queries.ts'

/** Every kept run of one job. The one under way comes with the job itself, so there is no haste. */
export const runsQuery = (project: string, jobId: string) =>
  queryOptions({
    ...polled,
    refetchInterval: HIDDEN_POLL_MS,
    queryKey: ['runs', project, jobId],
    queryFn: ({ signal }) => getJson(runsPath(project, jobId), (json) => RunsAnswer.parse(json), signal),
  })
