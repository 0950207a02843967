import { queryOptions } from '@tanstack/react-query'

import { JobDetail } from '#contract/job.ts'
import { jobPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { past, pastKey, pathAt, polled } from '../queries.ts'

/** One job with everything its page shows, as it is, or as it was at a moment of the past. */
export const jobQuery = (project: string, jobId: string, at: number | null) => {
  const path = jobPath(project, jobId)
  return queryOptions({
    ...(at === null ? polled : past),
    queryKey: at === null ? ['job', project, jobId] : pastKey(at, 'job', project, jobId),
    queryFn: ({ signal }) =>
      getJson(at === null ? path : pathAt(path, at), (json) => JobDetail.parse(json), signal),
    meta: { past: (client, at): Promise<unknown> => client.fetchQuery(jobQuery(project, jobId, at)) },
  })
}
