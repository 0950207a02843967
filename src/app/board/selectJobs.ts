// Which jobs the board shows, and in which order.
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { matches } from '#domain/filter.ts'
import { rankBy } from '#domain/sorting.ts'

import type { View } from '../view.ts'
import { createOrder } from './createOrder.ts'

export type Projects = ReadonlyMap<string, Project>

export const projectsByName = (projects: readonly Project[]): Projects =>
  new Map(projects.map((project) => [project.name, project]))

export type Selection = {
  /** In the view's order. */
  jobs: readonly JobSummary[]
  /** Another number whenever jobs, or types of a job, came or went: the columns may be others then. */
  shape: number
}
export type SelectJobs = (jobs: readonly JobSummary[], projects: Projects, view: View) => Selection

/**
 * Makes the function that gives the jobs that a view lets through. It remembers its last answer: most jobs are the same
 * objects at the next poll and still stand in order, so only the others are looked at.
 */
export function createSelection(): SelectJobs {
  let asked = ''
  let order: ReturnType<typeof createOrder> | null = null
  let shape = 0
  return (jobs, projects, view) => {
    const question = questionOf(projects, view)
    if (order === null || question !== asked) {
      const accepts = (job: JobSummary): boolean => matches(job, projects.get(job.project), view)
      order = createOrder({ rank: rankBy(view.sort), accepts })
      asked = question
    }
    const ordered = order(jobs)
    if (ordered.reshaped) shape += 1
    return { jobs: ordered.jobs, shape }
  }
}

/** All that decides besides the jobs: the view, and of the projects what people look for. */
const questionOf = (projects: Projects, view: View): string =>
  JSON.stringify([
    ...(['q', 'states', 'types', 'projects', 'regions', 'problemsOnly', 'sort'] as const).map(
      (key) => view[key],
    ),
    ...[...projects.values()].map(({ name, title, region }) => [name, title, region]),
  ])

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
