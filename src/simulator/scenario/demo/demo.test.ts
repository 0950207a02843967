// The demo shows every case there is. Told from the raw facts on the wire, never with the server's own arithmetic.
import { describe, expect, it } from 'vitest'

import { demoFactsAt, type DemoFact, type WireRow } from '../../../testing/demoFacts.ts'
import { START_AT } from '../../../testing/runSimulator.ts'
import { demo } from './demo.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const done = (row: WireRow) => String(row.status) === '2'
const begun = (row: WireRow) => Number(row.start_time) > 0
const rowsOf = (fact: DemoFact) => fact.rows ?? []
const someRow = (test: (row: WireRow) => boolean) => (fact: DemoFact) => rowsOf(fact).some(test)
const everyRow = (test: (row: WireRow) => boolean) => (fact: DemoFact) =>
  rowsOf(fact).length > 0 && rowsOf(fact).every(test)
const countsOf = (row: WireRow) => [row.src_count, row.dst_count] as const
const arrived = (row: WireRow) => done(row) && Number(row.dst_count) >= Number(row.src_count)
const withSrc = (row: WireRow) =>
  row.src_count !== null && row.dst_count !== null && row.dst_count !== undefined

/** At any time, whatever is slowed down: from the projects that never are. */
const always: readonly [state: string, holds: (fact: DemoFact, earlier: DemoFact | undefined) => boolean][] =
  [
    ['failed', ({ code, taskStatus }) => code === 'DRS.M00105' || taskStatus === 'FULL_TRANSFER_FAILED'],
    ['missing', ({ code }) => ['DRS.M00289', 'DRS.M00307'].includes(code ?? '')],
    ['waiting', (fact) => fact.taskStatus === 'CONFIGURATION' && !rowsOf(fact).some(begun)],
    ['complete', (fact) => everyRow((row) => withSrc(row) && arrived(row))(fact)],
    [
      'short',
      (fact) =>
        everyRow((row) => done(row) && isCount(row.dst_count))(fact) &&
        rowsOf(fact).some((row) => !arrived(row)),
    ],
    ['unknown', (fact) => everyRow(done)(fact) && rowsOf(fact).some((row) => !countsOf(row).every(isCount))],
    [
      'stalled',
      (fact, earlier) => isRunning(fact) && fact.taskStatus !== 'PAUSING' && sameRows(fact, earlier),
    ],
    ['initializing', (fact, earlier) => isRunning(fact) && !sameRows(fact, earlier)],
  ]

const isRunning = (fact: DemoFact): boolean =>
  (fact.taskStatus === 'FULL_TRANSFER_STARTED' || fact.taskStatus === 'PAUSING') &&
  rowsOf(fact).some((row) => begun(row) && !done(row))
const sameRows = (fact: DemoFact, earlier: DemoFact | undefined): boolean =>
  JSON.stringify(fact.rows) === JSON.stringify(earlier?.rows)

/** Moments over a week that fall on no round time. */
const moments = Array.from({ length: 150 }, (_, index) => START_AT + index * (67 * MINUTE_MS + 7_919))

describe('at any time of a week', () => {
  it.each(always)('a job is %s, in a project that is never slowed down', (_, holds) => {
    const without = moments.filter((now) => {
      const earlier = new Map(demoFactsAt(now - MINUTE_MS).map((fact) => [fact.id, fact]))
      return !demoFactsAt(now)
        .filter(({ project }) => project !== 'dr-lab')
        .some((fact) => holds(fact, earlier.get(fact.id)))
    })
    expect(without).toEqual([])
  })

  it('something moves within every few seconds', () => {
    const still = moments.filter(
      (now) => JSON.stringify(demoFactsAt(now)) === JSON.stringify(demoFactsAt(now + 3_000)),
    )
    expect(still).toEqual([])
  })
})

describe('within two hours', () => {
  const seen = Array.from({ length: 6 * 60 }, (_, index) => demoFactsAt(START_AT + index * 20_000))
  const facts = seen.flat()
  const between = (test: (row: WireRow, before: WireRow, fact: DemoFact) => boolean) =>
    seen.slice(1).some((later, index) =>
      later.some((fact, place) =>
        rowsOf(fact).some((row) => {
          const before = seen[index]?.[place]?.rows?.find(({ type }) => type === row.type)
          return before !== undefined && test(row, before, fact)
        }),
      ),
    )

  it.each<[what: string, holds: (fact: DemoFact) => boolean]>([
    ['0 of 0, compared', someRow((row) => done(row) && row.src_count === 0 && row.dst_count === 0)],
    [
      'fewer than at the source, compared',
      someRow((row) => done(row) && isCount(row.dst_count) && !arrived(row)),
    ],
    ['more than at the source', someRow((row) => Number(row.dst_count) > Number(row.src_count))],
    [
      'everything there, still comparing',
      someRow((row) => row.status === 1 && begun(row) && row.src_count === row.dst_count),
    ],
    ['a type that waits with start 0', someRow((row) => row.start_time === 0 && row.end_time === undefined)],
    ['a type that waits with null times', someRow((row) => row.start_time === null && row.end_time === null)],
    ['a type that ends at 0', someRow((row) => row.end_time === 0)],
    ['an unknown type', someRow((row) => row.type === 'resource_group')],
    ['a type with spaces in its name', someRow((row) => row.type === 'Wait Event Class')],
    ['status 3', someRow((row) => row.status === 3)],
    ['TABLE_INDEX in upper case', someRow((row) => row.type === 'TABLE_INDEX')],
    ['numeric texts', someRow((row) => typeof row.src_count === 'string' && /^\d+$/.test(row.src_count))],
    ['a null count', someRow((row) => row.src_count === null)],
    ['a count that is missing', someRow((row) => !('dst_count' in row))],
    ['a negative count', someRow((row) => row.src_count === -1)],
    ['a fractional count', someRow((row) => row.src_count === 1.5)],
    ['compared without an end', someRow((row) => done(row) && row.end_time === undefined)],
    [
      'an end before the start',
      someRow((row) => isCount(row.end_time) && row.end_time > 0 && row.end_time < Number(row.start_time)),
    ],
    [
      'a start long ago',
      someRow((row) => isCount(row.start_time) && row.start_time > 0 && row.start_time < START_AT - DAY_MS),
    ],
    ['a passing error', ({ code }) => code === 'DRS.M01504'],
    ['an error that means failure', ({ code }) => code === 'DRS.M00105'],
    ['an unknown id', ({ code }) => code === 'DRS.M00289'],
    ['a virtual id', ({ code }) => code === 'DRS.M00307'],
    ['a released id', ({ code }) => code === 'DRS.M05004'],
    ['an error that says not started', ({ code }) => code === 'DRS.M00304'],
    ['an id that is never returned', ({ answered }) => !answered],
    ['no figures and no error', ({ answered, code, rows }) => answered && code === null && rows === null],
    ['an empty list of types', ({ rows }) => rows?.length === 0],
    [
      'rows that come one by one',
      ({ name, rows }) => name === 'mail-gateway' && rows !== null && rows.length < 7,
    ],
    ['41 types', ({ rows }) => rows?.length === 41],
    ['100,000 tables', someRow((row) => row.type === 'table' && row.src_count === 100_000)],
    ['a task that failed', ({ taskStatus }) => taskStatus === 'FULL_TRANSFER_FAILED'],
    ['a task that is paused', ({ taskStatus }) => taskStatus === 'PAUSING'],
    [
      'a task that is released, with all its figures',
      (fact) => fact.taskStatus === 'RELEASE_RESOURCE_COMPLETE' && everyRow(arrived)(fact),
    ],
    ['a time of the figures that is a number', ({ createTime }) => typeof createTime === 'number'],
    ['a time of the figures in ISO 8601', ({ createTime }) => String(createTime).endsWith('Z')],
    ['a long name', ({ name }) => name.length > 100],
    ['a name from right to left', ({ name }) => /\p{Script=Arabic}/u.test(name)],
  ])('there is %s', (_, holds) => {
    expect(facts.some(holds)).toBe(true)
  })

  it('a count falls in the middle of a run', () => {
    expect(
      between(
        (row, before) =>
          row.start_time === before.start_time && Number(row.dst_count) < Number(before.dst_count),
      ),
    ).toBe(true)
  })

  it('a source grows in the middle of a run', () => {
    expect(
      between(
        (row, before) =>
          row.start_time === before.start_time && Number(row.src_count) > Number(before.src_count),
      ),
    ).toBe(true)
  })

  it('a run begins after another one', () => {
    expect(between((row, before) => done(before) && !done(row) && Number(before.start_time) > 0)).toBe(true)
  })

  it('a job stands still for more than an hour in the middle of a type', () => {
    const hourAgo = new Map(demoFactsAt(START_AT - 60 * MINUTE_MS).map((fact) => [fact.id, fact]))
    const standing = demoFactsAt(START_AT).filter(
      (fact) => isRunning(fact) && fact.taskStatus !== 'PAUSING' && sameRows(fact, hourAgo.get(fact.id)),
    )
    expect(standing).not.toEqual([])
  })

  it('every figure is eight minutes old on one job', () => {
    const old = facts.filter(({ name }) => name === 'fraud-signals')
    expect(old.map(({ createTime }) => Number(createTime))).toEqual(
      seen.map((_, index) => START_AT + index * 20_000 - 8 * MINUTE_MS),
    )
  })
})

it('has at least 28 jobs in three projects of three regions', () => {
  const { projects } = demo({ seed: 1 })
  expect(new Set(projects.map(({ region }) => region)).size).toBe(3)
  expect(projects.flatMap(({ jobs }) => jobs).length).toBeGreaterThanOrEqual(28)
})

it('slows one project down for a short while, now and then', () => {
  const { projects } = demo({ seed: 1 })
  const slowed = projects.map(
    ({ faultAt }) =>
      Array.from({ length: 900 }, (_, second) => faultAt?.(START_AT + second * 1000)).filter(Boolean).length,
  )
  expect(slowed.slice(0, 2)).toEqual([0, 0])
  expect(slowed[2]).toBeGreaterThan(20)
  expect(slowed[2]).toBeLessThan(60)
})

it('keeps a job that initializes from looking as if it stood still', () => {
  const meantToStand = /fleet-telemetry|branch-terminals|crm-primary|inventory-apac|orders-core|hr-people/
  const stood = Array.from({ length: 3 * 60 }, (_, index) => START_AT + index * 40_000).flatMap((now) => {
    const earlier = new Map(demoFactsAt(now - 20_000).map((fact) => [fact.id, fact]))
    return demoFactsAt(now)
      .filter(
        (fact) => isRunning(fact) && !meantToStand.test(fact.name) && sameRows(fact, earlier.get(fact.id)),
      )
      .map(({ name }) => name)
  })
  expect(stood).toEqual([])
})
