// Which jobs a person wants to see.
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import type { JobState } from '#contract/words.ts'

import { isAbnormal } from './attention.ts'

/** An empty list or text lets everything through. */
export type Filter = {
  /** Part of a name, an id, or the project's name or title; letter case does not matter. */
  q: string
  states: readonly JobState[]
  /** Keys of types; a job matches that has one of them. */
  types: readonly string[]
  /** Names of projects. */
  projects: readonly string[]
  regions: readonly string[]
  problemsOnly: boolean
}

export const noFilter: Filter = {
  q: '',
  states: [],
  types: [],
  projects: [],
  regions: [],
  problemsOnly: false,
}

/** `project`: the job's own; without it nothing is known of title and region. */
export function matches(job: JobSummary, project: Project | undefined, filter: Filter): boolean {
  return (
    (!filter.problemsOnly || isAbnormal(job)) &&
    allows(filter.states, job.state) &&
    allows(filter.projects, job.project) &&
    allows(filter.regions, project?.region) &&
    (filter.types.length === 0 || job.types.some(({ type }) => filter.types.includes(type))) &&
    hasText(job, project, filter.q.trim().toLowerCase())
  )
}

const allows = <T>(wanted: readonly T[], value: T | undefined): boolean =>
  wanted.length === 0 || (value !== undefined && wanted.includes(value))

const hasText = (job: JobSummary, project: Project | undefined, text: string): boolean =>
  text === '' ||
  [job.name, job.jobId, job.project, project?.title].some((field) => field?.toLowerCase().includes(text))
