// Which jobs the board shows, and in which order.
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { matches } from '#domain/filter.ts'
import { compareBy } from '#domain/sorting.ts'

import type { View } from '../view.ts'

export type Projects = ReadonlyMap<string, Project>

export const projectsByName = (projects: readonly Project[]): Projects =>
  new Map(projects.map((project) => [project.name, project]))

export type SelectJobs = (
  jobs: readonly JobSummary[],
  projects: Projects,
  view: View,
) => readonly JobSummary[]

/**
 * Makes the function that gives the jobs that a view lets through, in its order. It remembers its last answer: most jobs
 * are the same objects at the next poll and still stand in order, so only the others are sorted and put in.
 */
export function createSelection(): SelectJobs {
  let last: readonly JobSummary[] = []
  let lastSort: View['sort'] | null = null
  return (jobs, projects, view) => {
    const compare = compareBy(view.sort)
    const chosen = new Set(jobs.filter((job) => matches(job, projects.get(job.project), view)))
    const still = lastSort === view.sort ? last.filter((job) => chosen.delete(job)) : []
    last = mergeSorted(still, [...chosen].toSorted(compare), compare)
    lastSort = view.sort
    return last
  }
}

type Compare = (a: JobSummary, b: JobSummary) => number

function mergeSorted(a: readonly JobSummary[], b: readonly JobSummary[], compare: Compare): JobSummary[] {
  const merged: JobSummary[] = []
  let next = 0
  for (const job of a) {
    for (let other = b[next]; other !== undefined && compare(other, job) < 0; other = b[next]) {
      merged.push(other)
      next += 1
    }
    merged.push(job)
  }
  return [...merged, ...b.slice(next)]
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
