// Thousands of jobs, of which a tenth moves at a time: what the server, the board and the browser have to carry.
import { hashOf, integerOf } from '../random.ts'
import { turnAt } from '../timeline/cycle.ts'
import { rowsAt, type Stretch } from '../timeline/run.ts'
import { jobIdOf, projectIdOf } from './jobId.ts'
import type { Scenario, ScenarioJob, ScenarioOptions } from './scenario.ts'

const USUAL_JOBS = 5_000
const JOBS_PER_PROJECT = 2_500
/** A running job moves so often: about a tenth of them in every ten seconds. */
const STEP_MS = 100_000
const RUN_MS = 360 * STEP_MS
const PERIOD_MS = 400 * STEP_MS
const REGIONS = ['eu-west-101', 'ap-southeast-1', 'cn-north-4', 'af-south-1']
const TYPES = [
  'database',
  'schema',
  'table_structure',
  'table',
  'table_indexs',
  'view',
  'function',
  'procedure',
]

export const crowd = ({ seed, jobs = USUAL_JOBS }: ScenarioOptions): Scenario => ({
  name: 'crowd',
  projects: Array.from({ length: Math.ceil(jobs / JOBS_PER_PROJECT) }, (_, index) => {
    const first = index * JOBS_PER_PROJECT
    const name = `crowd-${index + 1}`
    return {
      name,
      title: name,
      region: REGIONS[index % REGIONS.length] ?? 'eu-west-101',
      projectId: projectIdOf(name),
      jobs: Array.from({ length: Math.min(JOBS_PER_PROJECT, jobs - first) }, (_, place) =>
        crowdJob(first + place, seed),
      ),
    }
  }),
})

const crowdJob = (number: number, seed: number): ScenarioJob => {
  const name = `job-${String(number + 1).padStart(5, '0')}`
  const offsetMs = hashOf('crowd', number) % PERIOD_MS
  const stretches = TYPES.map((type, index): Stretch => ({
    type,
    src: integerOf([60, 900], seed, name, type),
    fromMs: (index / TYPES.length) * RUN_MS,
    toMs: ((index + 1) / TYPES.length) * RUN_MS,
  }))
  return {
    id: jobIdOf('crowd', number),
    name,
    shows: 'one of many',
    at: (atMs) => {
      const turn = turnAt({ periodMs: PERIOD_MS, offsetMs }, atMs)
      const steppedMs = Math.floor(turn.elapsedMs / STEP_MS) * STEP_MS
      const rows = rowsAt({ startedAt: turn.startedAt, stretches }, turn.startedAt + steppedMs)
      const taskStatus = turn.elapsedMs < RUN_MS ? 'FULL_TRANSFER_STARTED' : 'INCRE_TRANSFER_STARTED'
      return { taskStatus, figures: { kind: 'rows', rows } }
    },
  }
}
