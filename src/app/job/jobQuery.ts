import { queryOptions } from '@tanstack/react-query'

import { JobDetail } from '#contract/job.ts'
import { jobPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { polled } from '../queries.ts'

/** One job with everything its page shows. */
export const jobQuery = (project: string, jobId: string) =>
  queryOptions({
    ...polled,
    queryKey: ['job', project, jobId],
    queryFn: ({ signal }) => getJson(jobPath(project, jobId), (json) => JobDetail.parse(json), signal),
  })
