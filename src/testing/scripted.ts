// Scenarios whose every moment a test writes itself.
import type { Figures, JobMoment, Row, Scenario, ScenarioJob } from '#simulator/scenario/scenario.ts'

import { START_AT } from './watch.ts'

export const PROJECT_ID = '054ba152d480d55b2f5dc0069e7ddef0'

type Moment = JobMoment | Figures | readonly Row[]

/** A job of one project, answering as `at` says; rows alone stand for a task that runs. */
export const scriptedJob = (id: string, at: (atMs: number) => Moment): ScenarioJob => ({
  id,
  name: id,
  shows: 'what the test says',
  at: (atMs) => momentOf(at(atMs)),
})

export const scripted = (jobs: readonly ScenarioJob[], others: readonly ScenarioJob[] = []): Scenario => ({
  name: 'scripted',
  projects: [
    { name: 'prod', title: 'Production', region: 'eu-west-101', projectId: PROJECT_ID, jobs },
    ...(others.length === 0
      ? []
      : [
          {
            name: 'other',
            title: 'Other',
            region: 'ap-southeast-1',
            projectId: '154ba152d480d55b2f5dc0069e7ddef0',
            jobs: others,
          },
        ]),
  ],
})

/** One row of tables; complete where both counts are the same. */
export const tables = (src: number, dst: number, startedAt = 1): readonly Row[] => [
  {
    kind: 'plain',
    type: 'table',
    status: src === dst ? 2 : 1,
    src,
    dst,
    startedAt,
    endedAt: src === dst ? startedAt + 1_000 : null,
  },
]

export const errorWith = (code: string): Figures => ({ kind: 'error', code })

/** Its tables arrive one by one, every ten seconds. */
export const movingJob = (id: string): ScenarioJob =>
  scriptedJob(id, (atMs) => tables(1_000, Math.min(900, Math.floor((atMs - START_AT) / 10_000)), START_AT))

export const completeJob = (id: string): ScenarioJob =>
  scriptedJob(id, () => ({
    taskStatus: 'INCRE_TRANSFER_STARTED',
    figures: { kind: 'rows', rows: tables(100, 100) },
  }))

/** DRS does not know it. */
export const unknownJob = (id: string): ScenarioJob => scriptedJob(id, () => errorWith('DRS.M00289'))

const momentOf = (moment: Moment): JobMoment => {
  if ('taskStatus' in moment) return moment
  const figures: Figures = 'kind' in moment ? moment : { kind: 'rows', rows: moment }
  return { taskStatus: 'FULL_TRANSFER_STARTED', figures }
}
