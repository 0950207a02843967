import type { JobSummary } from '#contract/job.ts'

/** A job among all projects; a line break is in neither part. */
export const jobKey = ({ project, jobId }: Pick<JobSummary, 'project' | 'jobId'>): string =>
  `${project}\n${jobId}`
