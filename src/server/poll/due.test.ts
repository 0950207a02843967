import { expect, test } from 'vitest'

import { decide } from './due.ts'
import { emptyLedger, spend, type CallKind, type Ledger } from './ledger.ts'
import type { JobSchedule, ProjectSchedule } from './schedule.ts'

const NOW = 1_000_000

const aJob = (id: string, change: Partial<JobSchedule> = {}): JobSchedule => ({
  id,
  moving: true,
  dueAt: NOW,
  underWay: false,
  company: 'together',
  statusDueAt: Number.POSITIVE_INFINITY,
  statusAlone: false,
  textDueAt: null,
  ...change,
})

const aProject = (jobs: readonly JobSchedule[], change: Partial<ProjectSchedule> = {}): ProjectSchedule => ({
  name: 'prod',
  budget: 'one',
  perMinute: 60,
  batch: 3,
  intervalMs: 10_000,
  inFlight: 0,
  failures: 0,
  statusBatch: 100,
  notBefore: null,
  lastPollAt: NOW - 5_000,
  jobs,
  ...change,
})

const decideFor = (projects: readonly ProjectSchedule[], ledger: Ledger = emptyLedger) =>
  decide({ projects, ledgers: new Map([['one', ledger]]) }, NOW)

const spent = (times: readonly number[], kind: CallKind = 'poll'): Ledger =>
  times.reduce((ledger, at) => spend(ledger, kind, at), emptyLedger)

const many = (count: number, change: Partial<JobSchedule> = {}): JobSchedule[] =>
  Array.from({ length: count }, (_, index) => aJob(`j${index}`, change))

test.each<{
  name: string
  project: ProjectSchedule
  ledger?: Ledger
  calls: readonly string[]
  lookAgainAt?: number
}>([
  { name: 'the most overdue ids go together', project: aProject(many(2)), calls: ['poll j0 j1'] },
  {
    name: 'a call takes a batch, the next one the rest',
    project: aProject(many(5)),
    calls: ['poll j0 j1 j2', 'poll j3 j4'],
  },
  {
    name: 'at most four calls are under way',
    project: aProject(many(30), { inFlight: 1 }),
    calls: ['poll j0 j1 j2', 'poll j3 j4 j5', 'poll j6 j7 j8'],
  },
  {
    name: 'an id under way is left alone',
    project: aProject([aJob('busy', { underWay: true }), aJob('free')]),
    calls: ['poll free'],
  },
  {
    name: 'what moves goes before what rests, due as long',
    project: aProject([aJob('rests', { moving: false }), aJob('moves')], { batch: 1, inFlight: 3 }),
    calls: ['poll moves'],
  },
  {
    name: 'what has rested too long goes before what moves',
    project: aProject([aJob('moves'), aJob('rests', { moving: false, dueAt: NOW - 61_000 })], {
      batch: 1,
      inFlight: 3,
    }),
    calls: ['poll rests'],
  },
  {
    name: 'a batch waits a tenth of the interval to be filled',
    project: aProject([aJob('now', { dueAt: NOW - 400 }), aJob('soon', { dueAt: NOW + 300 })]),
    calls: [],
    lookAgainAt: NOW + 600,
  },
  {
    name: 'a batch that nobody joins in that time does not wait',
    project: aProject([aJob('now'), aJob('later', { dueAt: NOW + 1_001 })]),
    calls: ['poll now'],
    lookAgainAt: Number.POSITIVE_INFINITY,
  },
  {
    name: 'nothing is due: it looks again when the first one is',
    project: aProject([aJob('a', { dueAt: NOW + 900 }), aJob('b', { dueAt: NOW + 700 })]),
    calls: [],
    lookAgainAt: NOW + 700,
  },
  {
    name: 'a project that was quiet for most of a minute asks for the soonest',
    project: aProject(
      [aJob('hour', { dueAt: NOW + 3_000_000 }), aJob('soonest', { dueAt: NOW + 1_000_000 })],
      { batch: 1, lastPollAt: NOW - 45_000 },
    ),
    calls: ['poll soonest'],
  },
  {
    name: 'a quiet project whose ids are all asked alone asks for one of them',
    project: aProject([aJob('bad', { company: 'alone', dueAt: NOW + 3_000_000 })], {
      lastPollAt: NOW - 45_000,
    }),
    calls: ['poll bad'],
  },
  {
    name: 'ids that poisoned a batch stand alone',
    project: aProject([aJob('bad', { company: 'alone' }), aJob('good')]),
    calls: ['poll good', 'alone bad'],
  },
  {
    name: 'lone ids keep to their tenth',
    project: aProject([aJob('bad', { company: 'alone' })]),
    ledger: spent([NOW - 2_000, NOW - 1_000], 'alone'),
    calls: [],
    lookAgainAt: NOW - 2_000 + 20_000,
  },
  {
    name: 'halves of a rejected batch stay apart',
    project: aProject([aJob('a', { company: 1 }), aJob('b', { company: 2 }), aJob('c', { company: 1 })]),
    calls: ['poll a c', 'poll b'],
  },
  {
    name: 'backing off means no call at all',
    project: aProject(many(5), { notBefore: NOW + 7_000 }),
    calls: [],
    lookAgainAt: NOW + 7_000,
  },
  {
    name: 'in trouble one call at a time, and none for the sake of status or texts',
    project: aProject([...many(5), aJob('st', { statusDueAt: 0, textDueAt: 0 })], { failures: 2 }),
    calls: ['poll j0 j1 j2'],
  },
  {
    name: 'a budget that is spent waits for its oldest call',
    project: aProject(many(2), { perMinute: 4 }),
    ledger: spent([NOW - 50_000, NOW - 35_000, NOW - 20_000, NOW - 2_000]),
    calls: [],
    lookAgainAt: NOW + 13_000,
  },
  {
    name: 'task status is asked for many at once',
    project: aProject(many(7, { dueAt: NOW + 9_000, statusDueAt: NOW })),
    calls: ['status j0 j1 j2 j3 j4 j5 j6'],
  },
  {
    name: 'task status takes at most its batch',
    project: aProject(many(7, { dueAt: NOW + 9_000, statusDueAt: NOW }), { statusBatch: 2 }),
    calls: ['status j0 j1'],
  },
  {
    name: 'an id that spoils calls for task status stands alone',
    project: aProject([
      aJob('a', { dueAt: NOW + 9_000, statusDueAt: NOW - 1 }),
      aJob('bad', { dueAt: NOW + 9_000, statusDueAt: NOW - 2, statusAlone: true }),
    ]),
    calls: ['status bad'],
  },
  {
    name: 'an error text is asked for one job at a time',
    project: aProject(many(3, { dueAt: NOW + 9_000, textDueAt: NOW })),
    calls: ['text j0'],
  },
  {
    name: 'no id is in two calls at once',
    project: aProject(many(2, { statusDueAt: NOW })),
    calls: ['poll j0 j1'],
  },
  { name: 'a project without jobs asks nothing', project: aProject([]), calls: [], lookAgainAt: Infinity },
])('$name', ({ project, ledger, calls, lookAgainAt }) => {
  const decision = decideFor([project], ledger)
  expect(decision.calls.map(({ kind, jobIds }) => [kind, ...jobIds].join(' '))).toEqual(calls)
  expect(decision.lookAgainAt).toBe(lookAgainAt ?? decision.lookAgainAt)
})

test('of projects that share a budget the one that was quiet longest goes first', () => {
  const projects = [
    aProject(many(30, { dueAt: NOW - 90_000 }), { name: 'busy', perMinute: 4 }),
    aProject(many(1), { name: 'quiet', perMinute: 4, lastPollAt: NOW - 50_000 }),
  ]
  const { calls } = decideFor(projects, spent([NOW - 59_000, NOW - 44_000, NOW - 29_000]))
  expect(calls.map(({ project }) => project)).toEqual(['quiet'])
})

test('a budget spent by one project leaves other budgets alone', () => {
  const projects = [
    aProject(many(3), { name: 'spent', perMinute: 1 }),
    aProject(many(3), { name: 'rich', budget: 'two', perMinute: 1 }),
  ]
  const { calls } = decideFor(projects, spent([NOW - 1_000]))
  expect(calls.map(({ project }) => project)).toEqual(['rich'])
})
