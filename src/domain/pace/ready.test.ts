import type { RunRecord } from '#contract/history.ts'
import type { Ready } from '#contract/pace.ts'
import { JobState } from '#contract/words.ts'
import { describe, expect, it, test } from 'vitest'

import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { isSameReady, readyOf, type ReadyFacts } from './ready.ts'
import { answers, MINUTE_MS, POLL_MS, START_AT } from './testing/answers.ts'

/** Five objects in each answer, 30 a minute. */
const tableAt = (poll: number): Row => aRow({ src: 1_000, dst: 5 * poll, startedAt: START_AT })
const view = aWaitingRow({ type: 'view', src: 300 })

/** What is asked after so many answers of the table and `others`. */
function facts(polls: number, others: Row[] = [], known: Partial<ReadyFacts> = {}): ReadyFacts {
  const rows = Array.from({ length: polls }, (_, poll) => [tableAt(poll), ...others])
  const trace = answers(rows)
  return {
    trace,
    rows: rows.at(-1) ?? [],
    state: 'initializing',
    paused: false,
    previousRun: null,
    otherRates: new Map(),
    at: trace.at,
    ...known,
  }
}

const minutesLeft = (ready: Ready | null, at: number): (number | null)[] =>
  [ready?.earliestAt, ready?.likelyAt, ready?.latestAt].map((instant) =>
    instant === null || instant === undefined ? null : (instant - at) / MINUTE_MS,
  )

const width = (of: ReadyFacts): number => {
  const [earliest, , latest] = minutesLeft(readyOf(of), of.at)
  return (latest ?? Number.NaN) - (earliest ?? Number.NaN)
}

const ended = (type: string, src: number, minutes: number): RunRecord['types'][number] => ({
  ...aCompleteRow({ type, src, startedAt: MINUTE_MS, endedAt: (1 + minutes) * MINUTE_MS }),
  state: 'complete',
})
const runBefore = (...types: RunRecord['types']): RunRecord => ({
  startedAt: MINUTE_MS,
  endedAt: 99 * MINUTE_MS,
  types,
})

describe('a job that is', () => {
  it.each([
    ...['failed', 'short', 'missing', 'unknown', 'waiting', 'complete'].map(
      (state) => [state, null] as const,
    ),
    ['stalled', 'no-movement'],
    ['initializing', 'range'],
  ] as const)('%s has %o', (state, kind) => {
    expect(readyOf(facts(61, [], { state: JobState.parse(state) }))?.kind ?? null).toBe(kind)
  })

  it('paused has no movement', () => {
    expect(readyOf(facts(61, [], { paused: true }))?.kind).toBe('no-movement')
  })
})

describe('it is not yet known', () => {
  const steadyView = { previousRun: runBefore(ended('table', 1_000, 33), ended('view', 300, 10)) }

  const begun = [1, 2, 3, 4].map((src) => [aCompleteRow(), aWaitingRow({ type: 'view', src })])
  const unseen = { ...facts(4), trace: answers(begun), rows: begun[3] ?? [] }

  it.each([
    ['before three movements', facts(3), 'few-movements'],
    ['while a type at work cannot be counted', facts(61, [aRow({ type: 'view', dst: null })]), 'no-count'],
    ['while a type to come cannot be counted', facts(61, [{ ...view, src: null }], steadyView), 'no-count'],
    [
      'where a type at work never moved and nothing is known of it',
      facts(61, [aRow({ type: 'view', dst: 0, startedAt: 5 })]),
      'too-wide',
    ],
    ['where a type to come is all that is left and nothing was seen at work', unseen, 'too-wide'],
    ['where most of the work is of a type nobody knows', facts(61, [{ ...view, src: 90_000 }]), 'too-wide'],
  ] as const)('%s', (_, asked, lack) => {
    expect(readyOf(asked)).toEqual({
      kind: 'not-yet-known',
      earliestAt: null,
      likelyAt: null,
      latestAt: null,
      basis: [],
      lack,
    })
  })

  it('but it is when what cannot be counted is over', () => {
    expect(readyOf(facts(61, [aCompleteRow({ type: 'view', dst: null })]))?.kind).toBe('range')
  })
})

describe('the range', () => {
  const asked = facts(61)
  const both = runBefore(ended('table', 1_000, 33), ended('view', 300, 10))

  it.each<[what: string, of: ReadyFacts, minutes: number, basis: string[]]>([
    ['of an even pace rests on this run', asked, 23.3, ['this-run']],
    [
      'takes a type to come from the run before',
      facts(61, [view], { previousRun: both }),
      33.3,
      ['this-run', 'previous-run'],
    ],
    [
      'takes it from other jobs',
      facts(61, [view], { otherRates: new Map([['view', 30]]) }),
      33.3,
      ['this-run', 'other-jobs'],
    ],
    [
      'prefers the run before',
      facts(61, [view], { previousRun: both, otherRates: new Map([['view', 1]]) }),
      33.3,
      ['this-run', 'previous-run'],
    ],
    [
      'takes it from the types of this run where nothing else is known',
      facts(121, [view]),
      23.3,
      ['this-run'],
    ],
    [
      'leaves out what is short: nothing more will come',
      facts(61, [aRow({ type: 'view', status: 2 })]),
      23.3,
      ['this-run'],
    ],
  ])('%s', (...[, of, minutes, basis]) => {
    const ready = readyOf(of)
    const [earliest, likely, latest] = minutesLeft(ready, of.at)
    expect(ready).toMatchObject({ kind: 'range', basis, lack: null })
    expect(Math.abs((likely ?? 0) / minutes - 1)).toBeLessThan(0.15)
    expect(earliest).toBeLessThan(minutes)
    expect(latest).toBeGreaterThan(minutes)
  })

  it('follows this run where all of it is twice as slow as the run before', () => {
    const twice = runBefore(ended('table', 1_000, 16.6), ended('view', 300, 5))
    const [, likely] = minutesLeft(
      readyOf(facts(121, [view], { previousRun: twice })),
      START_AT + 120 * POLL_MS,
    )
    expect(likely).toBeGreaterThan(17)
    expect(likely).toBeLessThan(26)
  })

  it('is of the same length, whatever the run before says of what is already done', () => {
    const done = facts(61, [aCompleteRow({ type: 'view' })], {
      previousRun: runBefore(ended('view', 100, 9_999)),
    })
    expect(readyOf(done)).toEqual(readyOf(facts(61, [aCompleteRow({ type: 'view' })])))
  })

  it('is wider where less is known', () => {
    const known = width(facts(121, [view], { previousRun: both }))
    const rates = new Map([
      ['table', 30],
      ['view', 30],
    ])
    const others = width(facts(121, [view], { otherRates: rates }))
    expect(width(facts(121))).toBeLessThan(known)
    expect(known).toBeLessThan(others)
    expect(others).toBeLessThan(width(facts(121, [view])))
  })

  it('of a job of which everything has arrived is about one poll away', () => {
    const rows = [aRow({ src: 305, dst: 305 })]
    const trace = answers([
      ...Array.from({ length: 61 }, (_, poll) => [aRow({ src: 305, dst: 5 * poll })]),
      rows,
    ])
    const [, likely] = minutesLeft(readyOf({ ...asked, trace, rows, at: trace.at }), trace.at)
    expect(likely).toBeLessThan(1)
  })
})

const MINUTES = { earliestAt: 10, likelyAt: 20, latestAt: 40 }
const range = (change: Partial<typeof MINUTES> = {}): Ready => {
  const { earliestAt, likelyAt, latestAt } = { ...MINUTES, ...change }
  const instants = {
    earliestAt: earliestAt * MINUTE_MS,
    likelyAt: likelyAt * MINUTE_MS,
    latestAt: latestAt * MINUTE_MS,
  }
  return { kind: 'range', ...instants, basis: ['this-run'], lack: null }
}
const stalled: Ready = { ...range(), kind: 'no-movement', earliestAt: null, likelyAt: null, latestAt: null }

test.each<[what: string, is: Ready, same: boolean]>([
  ['nothing', range(), true],
  ['two minutes of thirty', range({ likelyAt: 22 }), true],
  ['five minutes of thirty', range({ likelyAt: 25 }), false],
  ['an earliest instant that moved', range({ earliestAt: 14 }), false],
  ['what it rests on', { ...range(), basis: ['this-run', 'previous-run'] }, false],
  ['that nothing moves any more', stalled, false],
])('a viewer notices: %s', (_, is, same) => {
  expect(isSameReady(range(), is)).toBe(same)
  expect(isSameReady(is, range())).toBe(same)
})

const lacking = (lack: Ready['lack']): Ready => ({ ...stalled, kind: 'not-yet-known', lack })

test('a viewer notices why it is not known', () => {
  expect(isSameReady(lacking('no-count'), lacking('no-count'))).toBe(true)
  expect(isSameReady(lacking('no-count'), lacking('too-wide'))).toBe(false)
})
