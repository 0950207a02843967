import { useQuery } from '@tanstack/react-query'

import { ApiError } from '../api.ts'
import { useNow } from '../now.ts'
import { Page } from '../shell/Page.tsx'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { jobQuery } from './jobQuery.ts'
import { JobView } from './JobView.tsx'
import { NoSuchJob } from './NoSuchJob.tsx'
import { useJobKeys } from './useJobKeys.ts'

/** One job: decides between not there yet, not there at all, not reachable, and its figures, old ones included. */
export function JobPage({ project, jobId }: { project: string; jobId: string }) {
  const words = useText().job
  const nowMs = useNow()
  const { data, error } = useQuery(jobQuery(project, jobId, useShownAt()))
  useJobKeys(project, jobId)
  const job = data?.body
  // A job that the configuration does not name, or no longer, is gone, however good its last figures were.
  const gone = error instanceof ApiError && (error.status === 404 || error.status === 400)
  return (
    <Page title={gone ? words.notFound.title : (job?.name ?? jobId)}>
      {gone ? (
        <NoSuchJob />
      ) : job ? (
        <JobView job={job} nowMs={nowMs ?? data.heard.nowMs} />
      ) : error === null ? (
        <p className="p-6 text-second" role="status">
          {words.loading}
        </p>
      ) : (
        <Message
          heading={words.failed.title}
          text={error instanceof ApiError ? words.failed.refused(error.code) : words.failed.unreachable}
        />
      )}
    </Page>
  )
}
