// DRS as the bench needs it, as a process of its own: `node drs.ts JOBS`. A tenth of the jobs moves in every ten seconds,
// and that is all that ever happens: no job begins or ends, so the calls that it takes to watch them are always the same.
import { projectIdOf } from '#simulator/scenario/jobId.ts'
import type { Row, ScenarioJob } from '#simulator/scenario/scenario.ts'
import { startSimulator } from '#simulator/simulator.ts'
import { realClock } from '#simulator/simulatorClock.ts'

import { syntheticJob } from './syntheticJob.ts'

const types = 8
const STEP_MS = 100_000
/** More steps than any run of the bench sees. */
const MOST_STEPS = 1_000

const begunAt = realClock.nowMs()

function movingJob(number: number): ScenarioJob {
  const job = syntheticJob(number, types, 0)
  return {
    id: job.jobId,
    name: job.name,
    shows: 'figures that grow and never arrive',
    at: (atMs) => {
      const step = Math.floor((atMs - begunAt + (number % 10) * (STEP_MS / 10)) / STEP_MS)
      const rows = job.types.map(({ type, src, startedAt }): Row => ({
        kind: 'plain',
        type,
        status: 1,
        src: (src ?? 0) + MOST_STEPS,
        dst: 1 + step,
        startedAt,
        endedAt: null,
      }))
      return { taskStatus: job.taskStatus, figures: { kind: 'rows', rows } }
    },
  }
}

const name = 'crowd'
const jobs = Array.from({ length: Number(process.argv[2]) }, (_, number) => movingJob(number))
const project = { name, title: name, region: 'eu-west-101', projectId: projectIdOf(name), jobs }
const simulator = await startSimulator({ clock: realClock, scenario: { name, projects: [project] } })
console.log(simulator.url)
process.once('SIGTERM', () => process.exit(0))
