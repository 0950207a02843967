// What every scenario keeps to, over its whole run.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { WireStatusAnswer } from '#upstream/batchStatus.ts'
import { WireStructAnswer } from '#upstream/structProcess.ts'

import { drsFaultNames } from '../faults/faultNames.ts'
import { toWireEntry } from '../http/wireResult.ts'
import { defaultSwitches } from '../switches.ts'
import { createCaller, envelopeIn } from '../../testing/simulatorCaller.ts'
import { runSimulator, START_AT } from '../../testing/runSimulator.ts'
import { isScenarioName, scenarios, type ScenarioName } from './scenarios.ts'

const names = Object.keys(scenarios).filter(isScenarioName)
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{7,8}jb[0-9a-z]{2,3}$/
const DAY_MS = 24 * 3_600_000

/** Every answer of a scenario at a moment, as text. */
const answersAt = (name: ScenarioName, seed: number, now: number): string[] => {
  const scenario = scenarios[name]({ seed, jobs: 60 })
  const context = { switches: { ...defaultSwitches, ...scenario.switches }, language: null, now }
  return scenario.projects.flatMap(({ jobs }) =>
    jobs.map((job) => JSON.stringify([toWireEntry(job.id, job, context), job.at(now).taskStatus])),
  )
}

const idsUnder = (scenario: ScenarioName, seed: number) =>
  scenarios[scenario]({ seed }).projects.flatMap(({ jobs }) => jobs.map(({ id, name }) => [id, name]))

const seedRow = (type: string, count: number) => ({
  type,
  status: 2,
  src_count: count,
  dst_count: count,
  start_time: 1608097599000,
  end_time: 1608097600000,
})

const movedShare = (jobs: number): number => {
  const at = (now: number) =>
    scenarios
      .crowd({ seed: 1, jobs })
      .projects.flatMap((project) => project.jobs.map((job) => JSON.stringify(job.at(now))))
  const [before, after] = [at(START_AT), at(START_AT + 10_000)]
  return before.filter((text, index) => text !== after[index]).length / jobs
}

const sizeOf = (jobs?: number) =>
  scenarios
    .crowd(jobs === undefined ? { seed: 1 } : { seed: 1, jobs })
    .projects.reduce((sum, project) => sum + project.jobs.length, 0)

describe.each(names)('the scenario %s', (name) => {
  it('is a pure function of seed and time', () => {
    const moments = fc.integer({ min: START_AT, max: START_AT + 400 * DAY_MS })
    fc.assert(
      fc.property(moments, fc.nat(100), (now, seed) => {
        expect(answersAt(name, seed, now)).toEqual(answersAt(name, seed, now))
      }),
      { numRuns: 10 },
    )
  })

  it('has ids of the documented shape, each once', () => {
    const { projects } = scenarios[name]({ seed: 1 })
    const ids = projects.flatMap(({ jobs }) => jobs.map(({ id }) => id))
    expect(ids.filter((id) => !ID.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(projects.filter(({ projectId }) => !/^[0-9a-f]{32}$/.test(projectId))).toEqual([])
  })

  it('keeps jobs and ids under another seed', () => {
    expect(idsUnder(name, 2)).toEqual(idsUnder(name, 1))
  })
})

// The storm is there for answers that are none.
it.each(names.filter((name) => name !== 'storm'))(
  'the scenario %s answers in the shapes of DRS for days',
  async (name) => {
    const { simulator, clock } = await runSimulator({ scenario: name, jobs: 40 })
    for (let sample = 0; sample < 40; sample++) {
      await clock.advance(97 * 60_000)
      for (const project of simulator.projects) {
        const caller = createCaller(simulator, project)
        const ids = project.jobs.map(({ id }) => id)
        const progress = await caller.struct(ids)
        if (progress.status === 429) continue
        const answer = WireStructAnswer.parse(JSON.parse(progress.text))
        expect(answer.results).not.toContain(null)
        expect(answer.count).toBe(answer.results.length)
        const status = await caller.status(ids, { cur_page: 1, per_page: 100 })
        expect(WireStatusAnswer.parse(JSON.parse(status.text)).results).toHaveLength(ids.length)
      }
    }
  },
)

it('the seed example answers to the letter', async () => {
  const { caller, simulator } = await runSimulator({ scenario: 'seed' })
  expect(simulator.projects[0]?.projectId).toBe('054ba152d480d55b2f5dc0069e7ddef0')
  const reply = await caller.struct(['0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502'])
  expect(JSON.parse(reply.text)).toEqual({
    count: 1,
    results: [
      {
        job_id: '8ee21a0b-fff5-46b4-a6dd-6c54d5djb201',
        struct_process: {
          result: [
            seedRow('table', 0),
            seedRow('view', 0),
            seedRow('table_structure', 0),
            seedRow('database', 1),
            seedRow('function', 0),
            seedRow('procedure', 0),
            seedRow('table_indexs', 0),
          ],
          create_time: '1608429670521',
        },
      },
    ],
  })
})

it('the empty scenario knows no id', async () => {
  const { caller } = await runSimulator({ scenario: 'empty' })
  expect(envelopeIn(await caller.struct(['any'])).results[0]?.error_code).toBe('DRS.M00289')
})

describe('the storm', () => {
  const minutes = Array.from({ length: 2 * drsFaultNames.length }, (_, minute) => START_AT + minute * 60_000)

  it('shows every fault to every project, with a minute of health after each', () => {
    for (const { faultAt } of scenarios.storm({ seed: 1 }).projects) {
      const shown = minutes.map((now) => faultAt?.(now) ?? null)
      expect(new Set(shown)).toEqual(new Set([...drsFaultNames, null]))
      expect(shown.filter((fault) => fault === null)).toHaveLength(drsFaultNames.length)
    }
  })

  it('meets calls over HTTP, and gives way to a fault that is set', async () => {
    const { simulator, caller, clock, ids } = await runSimulator({ scenario: 'storm' })
    const [project] = scenarios.storm({ seed: 1 }).projects
    while (project?.faultAt?.(clock.nowMs()) !== 'error-503') await clock.advance(60_000)
    expect((await caller.struct(ids)).status).toBe(503)
    simulator.setFault('error-500')
    expect((await caller.struct(ids)).status).toBe(500)
    simulator.setFault(null)
    await clock.advance(60_000)
    expect((await caller.struct(ids)).status).toBe(200)
    expect(simulator.calls.map(({ fault }) => fault)).toEqual(['error-503', 'error-500', null])
  })
})

describe('the crowd', () => {
  it('has as many jobs as asked for, 5,000 unless told', () => {
    expect([sizeOf(), sizeOf(7), sizeOf(2_501)]).toEqual([5_000, 7, 2_501])
  })

  it('moves by about a tenth in ten seconds', () => {
    expect(movedShare(2_000)).toBeGreaterThan(0.06)
    expect(movedShare(2_000)).toBeLessThan(0.14)
  })
})

it('the hostile scenario has each text as a type, a message and a time', async () => {
  const { simulator } = await runSimulator({ scenario: 'hostile' })
  const replies = await Promise.all(
    simulator.projects.map((project) =>
      createCaller(simulator, project).struct(project.jobs.map(({ id }) => id)),
    ),
  )
  const [figures, errors] = replies.map((reply) => envelopeIn(reply).results)
  expect(figures).toHaveLength(30)
  const types = figures?.map((result) => result.struct_process?.result?.[1]?.['type'])
  expect(types).toEqual(figures?.map((result) => result.struct_process?.create_time))
  expect(types).toEqual(errors?.map((result) => result.error_message))
  expect(types).toEqual(expect.arrayContaining(['__proto__', 'lone \ud800 high and \udc00 low']))
})

it('always has jobs of the scenario steady at work', () => {
  for (let minute = 0; minute < 60; minute++) {
    const jobs = scenarios.steady({ seed: 1 }).projects.flatMap((project) => project.jobs)
    const atWork = jobs.filter(
      (job) => job.at(START_AT + minute * 60_000).taskStatus === 'FULL_TRANSFER_STARTED',
    )
    expect(atWork.length).toBeGreaterThanOrEqual(3)
  }
})
