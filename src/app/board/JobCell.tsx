import { Link } from 'wouter'

import type { JobSummary } from '#contract/job.ts'

import { useHref } from '../shell/viewState.ts'
import { idTail } from './place.ts'

export const jobHref = ({ project, jobId }: JobSummary): string =>
  `/jobs/${encodeURIComponent(project)}/${encodeURIComponent(jobId)}`

/** Name, place and the end of the id; only the place gives way. The link reaches over the whole row. */
export function JobCell({ job, place }: { job: JobSummary; place: string }) {
  return (
    <div role="cell" className="min-w-0 pr-2 leading-[1.3]">
      <Link
        href={useHref(jobHref(job))}
        title={job.name}
        className="block truncate font-semibold outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-moving"
      >
        <bdi>{job.name}</bdi>
      </Link>
      <span className="flex text-[0.885rem] text-third" title={`${place} · ${job.jobId}`}>
        <bdi className="truncate">{place}</bdi>
        <span className="shrink-0 whitespace-pre"> · {idTail(job.jobId)}</span>
      </span>
    </div>
  )
}
