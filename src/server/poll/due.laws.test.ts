// Laws of the schedule, on a pretend upstream that answers every call after a while.
import type { JobState } from '#contract/words.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { decide } from './due.ts'
import { newJobRun, settleJob, settleStatus, type JobRun } from './jobRun.ts'
import { emptyLedger, prune, spend, type CallKind, type Ledger } from './ledger.ts'
import type { ProjectSchedule } from './schedule.ts'

type Made = { project: string; kind: CallKind; jobIds: readonly string[]; at: number; endsAt: number }
type Project = Omit<ProjectSchedule, 'jobs'> & { jobs: readonly JobRun[] }

const MINUTE_MS = 60_000

/** States are drawn once per job, so that moving and resting ones are mixed. */
const states: readonly JobState[] = ['initializing', 'complete', 'waiting', 'short', 'failed', 'initializing']

const aProject = (
  name: string,
  facts: { jobs: number; batch: number; perMinute: number; intervalMs: number },
): Project => ({
  name,
  budget: 'one',
  perMinute: facts.perMinute,
  batch: facts.batch,
  intervalMs: facts.intervalMs,
  inFlight: 0,
  failures: 0,
  statusBatch: 100,
  notBefore: null,
  lastPollAt: null,
  jobs: Array.from({ length: facts.jobs }, (_, index) => newJobRun(`${name}-${index}`, facts.intervalMs, 0)),
})

/** Runs the schedule until `untilMs` and returns every call it made. */
const runSchedule = (projects: readonly Project[], untilMs: number, latencyMs: number): readonly Made[] => {
  const made: Made[] = []
  let underWay: Made[] = []
  let ledger: Ledger = emptyLedger
  const runs = new Map(projects.map((project) => [project.name, project]))
  const jobs = new Map(projects.flatMap((project) => project.jobs.map((job) => [job.id, job])))
  for (let nowMs = 0; nowMs < untilMs;) {
    for (const call of underWay.filter(({ endsAt }) => endsAt <= nowMs)) {
      land(call, { project: runs.get(call.project), jobs })
    }
    underWay = underWay.filter(({ endsAt }) => endsAt > nowMs)
    ledger = prune(ledger, nowMs)
    const { calls, lookAgainAt } = decide({ projects, ledgers: new Map([['one', ledger]]) }, nowMs)
    for (const call of calls) {
      const flight = { ...call, at: nowMs, endsAt: nowMs + latencyMs }
      ledger = spend(ledger, call.kind, nowMs)
      takeOff(flight, { project: runs.get(call.project), jobs })
      made.push(flight)
      underWay.push(flight)
    }
    nowMs = Math.max(nowMs + 1, Math.ceil(Math.min(lookAgainAt, ...underWay.map(({ endsAt }) => endsAt))))
  }
  return made
}

type World = { project: Project | undefined; jobs: ReadonlyMap<string, JobRun> }

const takeOff = (call: Made, { project, jobs }: World): void => {
  if (project === undefined) return
  project.inFlight += 1
  if (call.kind === 'poll') project.lastPollAt = call.at
  for (const id of call.jobIds) {
    const job = jobs.get(id)
    if (job !== undefined) job.underWay = true
  }
}

const land = (call: Made, { project, jobs }: World): void => {
  if (project === undefined) return
  project.inFlight -= 1
  for (const jobId of call.jobIds) {
    const job = jobs.get(jobId)
    if (job === undefined) continue
    job.underWay = false
    const state = states[Number(jobId.split('-')[1]) % states.length] ?? 'initializing'
    const judged = { jobId, state, known: true, errorCode: null, taskStatus: null, lacksText: null }
    const facts = {
      startedAt: call.at,
      endedAt: call.endsAt,
      intervalMs: project.intervalMs,
      withoutTaskStatus: false,
    }
    if (call.kind === 'status') settleStatus(job, { ...judged, outcome: 'answered' }, facts)
    else settleJob(job, { ...judged, outcome: 'answered' }, facts)
  }
}

const mostWithin = (times: readonly number[], withinMs: number): number => {
  let most = 0
  let first = 0
  times.forEach((at, index) => {
    while ((times[first] ?? at) <= at - withinMs) first += 1
    most = Math.max(most, index - first + 1)
  })
  return most
}

/** Longest time between two calls of one kind, from 0 to the end. */
const longestGap = (times: readonly number[], untilMs: number): number =>
  Math.max(...[...times, untilMs].map((at, index, all) => at - (all[index - 1] ?? 0)))

const overlaps = (calls: readonly Made[]): readonly string[] => {
  const busyUntil = new Map<string, number>()
  return calls.flatMap(({ jobIds, at, endsAt }) =>
    jobIds.filter((id) => {
      const isBusy = (busyUntil.get(id) ?? 0) > at
      busyUntil.set(id, endsAt)
      return isBusy
    }),
  )
}

const worlds = fc.record({
  projects: fc.array(
    fc.record({ jobs: fc.integer({ min: 1, max: 60 }), batch: fc.integer({ min: 1, max: 20 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  perMinute: fc.integer({ min: 12, max: 200 }),
  intervalMs: fc.integer({ min: 1_000, max: 120_000 }),
  latencyMs: fc.integer({ min: 1, max: 12_000 }),
})

const UNTIL_MS = 6 * MINUTE_MS

const runWorld = (world: typeof worlds extends fc.Arbitrary<infer T> ? T : never) => {
  const projects = world.projects.map((facts, index) => aProject(`p${index}`, { ...world, ...facts }))
  return { projects, made: runSchedule(projects, UNTIL_MS, world.latencyMs) }
}

const laws = { numRuns: 40 }

test('no id is asked for while a call for it is under way', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      expect(overlaps(runWorld(world).made)).toEqual([])
    }),
    laws,
  )
})

test('no minute holds more calls than the budget that the projects share', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const times = runWorld(world).made.map(({ at }) => at)
      expect(mostWithin(times, MINUTE_MS)).toBeLessThanOrEqual(world.perMinute)
    }),
    laws,
  )
})

test('task status takes at most a quarter of it', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const times = runWorld(world).made.filter(({ kind }) => kind === 'status')
      const most = Math.floor(world.perMinute / 4)
      expect(
        mostWithin(
          times.map(({ at }) => at),
          MINUTE_MS,
        ),
      ).toBeLessThanOrEqual(most)
    }),
    laws,
  )
})

test('every project is called for progress at least once a minute', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { projects, made } = runWorld(world)
      for (const { name } of projects) {
        const times = made.filter(({ project, kind }) => project === name && kind === 'poll')
        expect(
          longestGap(
            times.map(({ at }) => at),
            UNTIL_MS,
          ),
        ).toBeLessThanOrEqual(MINUTE_MS + world.latencyMs)
      }
    }),
    laws,
  )
})

test('at most four calls of one project are under way', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { projects, made } = runWorld(world)
      for (const { name } of projects) {
        const times = made.filter(({ project }) => project === name).map(({ at }) => at)
        expect(mostWithin(times, world.latencyMs)).toBeLessThanOrEqual(4)
      }
    }),
    laws,
  )
})

test('nobody starves: with 5,000 jobs and a budget for a tenth of them, all are asked in turn', () => {
  const facts = { jobs: 2_500, batch: 10, perMinute: 60, intervalMs: 10_000 }
  const projects = [aProject('a', facts), aProject('b', facts)]
  const made = runSchedule(projects, 20 * MINUTE_MS, 300)
  const polls = made.filter(({ kind }) => kind === 'poll')
  const turns = new Map<string, number[]>()
  for (const { jobIds, at } of polls) for (const id of jobIds) turns.set(id, [...(turns.get(id) ?? []), at])

  expect(turns.size).toBe(5_000)
  // One round of 500 calls takes 8.3 minutes; task status takes its part of the budget as well.
  expect(Math.max(...[...turns.values()].map(([first]) => first ?? Infinity))).toBeLessThan(10 * MINUTE_MS)
  expect(
    mostWithin(
      made.map(({ at }) => at),
      MINUTE_MS,
    ),
  ).toBeLessThanOrEqual(60)
  expect(overlaps(made)).toEqual([])
})

test('movement first: what moves is asked sooner after it is due than what rests', () => {
  const projects = [aProject('a', { jobs: 300, batch: 10, perMinute: 60, intervalMs: 10_000 })]
  runSchedule(projects, 10 * MINUTE_MS, 300)
  const { calls } = decide({ projects, ledgers: new Map() }, 10 * MINUTE_MS)
  const [first] = calls
  const byId = new Map(projects.flatMap(({ jobs }) => jobs.map((job) => [job.id, job])))
  expect(first?.jobIds.map((id) => byId.get(id)?.moving)).toEqual(Array.from({ length: 10 }, () => true))
})

test('one decision over 5,000 jobs does not change the schedule it reads', () => {
  const projects = [aProject('a', { jobs: 5_000, batch: 10, perMinute: 60, intervalMs: 10_000 })]
  const before = structuredClone(projects)
  const first = decide({ projects, ledgers: new Map() }, 1_000)
  expect(decide({ projects, ledgers: new Map() }, 1_000)).toEqual(first)
  expect(projects).toEqual(before)
})
