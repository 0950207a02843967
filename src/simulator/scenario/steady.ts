// A few plain jobs for tests: short runs at an even pace, no surprises. At any moment more of them run than rest.
import { integerOf } from '../random.ts'
import { turnAt } from '../timeline/cycle.ts'
import { rowsAt, type Stretch } from '../timeline/run.ts'
import { jobIdOf, projectIdOf } from './jobId.ts'
import type { Scenario, ScenarioJob, ScenarioOptions } from './scenario.ts'

const PERIOD_MS = 30 * 60_000
const NAMES = ['orders-core', 'billing-ledger', 'crm-primary', 'inventory-eu', 'payments-gw']

/** Objects and minutes of each type; every run lasts 20 minutes and rests 10. */
const TYPES = [
  { type: 'database', counts: [1, 6], from: 0, to: 1 },
  { type: 'table_structure', counts: [200, 900], from: 1, to: 5 },
  { type: 'table', counts: [200, 900], from: 4, to: 12 },
  { type: 'table_indexs', counts: [100, 800], from: 11, to: 16 },
  { type: 'view', counts: [10, 90], from: 15, to: 18 },
  { type: 'function', counts: [10, 60], from: 17, to: 19 },
  { type: 'procedure', counts: [10, 60], from: 18, to: 20 },
] as const

export const steady = ({ seed }: ScenarioOptions): Scenario => ({
  name: 'steady',
  projects: [
    {
      name: 'prod-eu',
      title: 'eu-west-101 · prod',
      region: 'eu-west-101',
      projectId: projectIdOf('steady'),
      jobs: steadyJobs('steady', seed),
    },
  ],
})

/** `family` makes their ids their own. */
export const steadyJobs = (family: string, seed: number): ScenarioJob[] =>
  NAMES.map((name, index) => ({ ...steadyJob(name, index, seed), id: jobIdOf(family, name) }))

const steadyJob = (name: string, index: number, seed: number): Omit<ScenarioJob, 'id'> => ({
  name,
  shows: 'runs of 20 minutes and rests of 10',
  at: (atMs) => {
    const turn = turnAt({ periodMs: PERIOD_MS, offsetMs: index * (PERIOD_MS / NAMES.length) }, atMs)
    const stretches = TYPES.map(({ type, counts, from, to }): Stretch => ({
      type,
      src: integerOf(counts, seed, name, type),
      fromMs: from * 60_000,
      toMs: to * 60_000,
    }))
    const resting = turn.elapsedMs >= 20 * 60_000
    return {
      taskStatus: resting ? 'INCRE_TRANSFER_STARTED' : 'FULL_TRANSFER_STARTED',
      figures: { kind: 'rows', rows: rowsAt({ startedAt: turn.startedAt, stretches }, atMs) },
    }
  },
})
