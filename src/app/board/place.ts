import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'

/** Region, project and the end of the id: where a job is, in a line. */
export function placeOf({ jobId, project: name }: JobSummary, project: Project | undefined): string {
  const shortId = jobId.length > 8 ? `…${jobId.slice(-6)}` : jobId
  return [project?.region, project?.title ?? name, shortId].filter((part) => part !== undefined).join(' · ')
}

/** The code of the project's trouble, for a job that has nothing of its own to show yet; else null. */
export const troubleOf = ({ state, polledAt }: JobSummary, project: Project | undefined): string | null =>
  state === 'unknown' && polledAt === null ? (project?.error?.code ?? null) : null
