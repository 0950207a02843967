import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'

/** Region and project: where a job is. */
export const placeOf = ({ project: name }: JobSummary, project: Project | undefined): string =>
  project === undefined ? name : `${project.region} · ${project.title}`

/** The end of an id, by which people tell jobs of one name apart. */
export const idTail = (jobId: string): string => (jobId.length > 8 ? `…${jobId.slice(-6)}` : jobId)

/** The code of the project's trouble, for a job that has nothing of its own to show yet; else null. */
export const troubleOf = ({ state, polledAt }: JobSummary, project: Project | undefined): string | null =>
  state === 'unknown' && polledAt === null ? (project?.error?.code ?? null) : null
