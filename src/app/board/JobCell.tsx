import { Link } from 'wouter'

import type { JobSummary } from '#contract/job.ts'

import { useHref } from '../shell/viewState.ts'

export const jobHref = ({ project, jobId }: JobSummary): string =>
  `/jobs/${encodeURIComponent(project)}/${encodeURIComponent(jobId)}`

/** Name and place; the link reaches over the whole row. */
export function JobCell({ job, place }: { job: JobSummary; place: string }) {
  return (
    <div role="cell" className="min-w-0 pr-3 leading-[17px]">
      <Link
        href={useHref(jobHref(job))}
        title={job.name}
        className="block truncate font-semibold outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-moving"
      >
        <bdi>{job.name}</bdi>
      </Link>
      <span className="block truncate text-[11.5px] text-third" title={`${place} · ${job.jobId}`}>
        <bdi>{place}</bdi>
      </span>
    </div>
  )
}
