import { sentinelJob } from '../faults/sentinel.ts'
import type { Scenario, ScenarioJob } from './scenario.ts'

/** @returns the project's job, a sentinel, or a job that only ever says that the id is not known. */
export type JobIndex = (projectId: string, id: string) => ScenarioJob

export const createJobIndex = (scenario: Scenario): JobIndex => {
  const byProject = new Map(
    scenario.projects.map(({ projectId, jobs }) => [projectId, new Map(jobs.map((job) => [job.id, job]))]),
  )
  return (projectId, id) => byProject.get(projectId)?.get(id) ?? sentinelJob(id) ?? unknownJob(id)
}

const unknownJob = (id: string): ScenarioJob => ({
  id,
  name: id,
  shows: 'an id that DRS does not know',
  at: () => ({ taskStatus: null, figures: { kind: 'error', code: 'DRS.M00289' } }),
})
