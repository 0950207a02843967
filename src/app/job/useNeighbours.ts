import { useCallback } from 'react'

import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'

import { useCarried } from '../shell/viewState.ts'
import { useBoard } from '../shown.ts'
import { neighboursOf } from './neighboursOf.ts'

/** Addresses of the jobs before and after this one, worst first as on the board; null where there is none. */
export function useNeighbours(
  project: string,
  jobId: string,
): { previous: string | null; next: string | null } {
  const carried = useCarried()
  const select = useCallback(
    ({ jobs }: BoardAnswer) => neighboursOf(jobs, { project, jobId }),
    [project, jobId],
  )
  const { data } = useBoard(select)
  const hrefTo = (job: JobSummary | null | undefined): string | null =>
    job ? `/jobs/${encodeURIComponent(job.project)}/${encodeURIComponent(job.jobId)}${carried}` : null
  return { previous: hrefTo(data?.previous), next: hrefTo(data?.next) }
}
