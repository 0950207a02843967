// Which jobs the board shows, and in which order.
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { matches } from '#domain/filter.ts'
import { compareBy } from '#domain/sorting.ts'

import type { View } from '../view.ts'

export type Projects = ReadonlyMap<string, Project>

export const projectsByName = (projects: readonly Project[]): Projects =>
  new Map(projects.map((project) => [project.name, project]))

/** The jobs that the view lets through, in its order. */
export function selectJobs(jobs: readonly JobSummary[], projects: Projects, view: View): JobSummary[] {
  return jobs.filter((job) => matches(job, projects.get(job.project), view)).toSorted(compareBy(view.sort))
}

/** Whether the view hides anything. */
export const isFiltered = (view: View): boolean =>
  view.q.trim() !== '' ||
  view.problemsOnly ||
  [view.states, view.types, view.projects, view.regions].some((list) => list.length > 0)

/** What a view without filters changes. */
export const withoutFilters = {
  q: '',
  states: [],
  types: [],
  projects: [],
  regions: [],
  problemsOnly: false,
} satisfies Partial<View>
