import { expect, test } from 'vitest'

import { historyFalls, restartAt } from './historyFalls.ts'

const MINUTE_MS = 60_000
const start = { startedAt: 100 * MINUTE_MS, seenAt: null }
const point = (minute: number, src: number | null, dst: number | null) => ({
  at: minute * MINUTE_MS,
  src,
  dst,
})
const table = (...points: ReturnType<typeof point>[]) => ({ type: 'table', points })
const view = (...points: ReturnType<typeof point>[]) => ({ type: 'view', points })

test.each([
  { why: 'what rises does not fall', types: [table(point(101, 9, 1), point(102, 9, 2))], falls: [] },
  {
    why: 'a fall says both values',
    types: [table(point(101, 9, 5), point(102, 9, 3))],
    falls: [{ type: 'table', side: 'dr', before: 5, after: 3, at: 102 * MINUTE_MS }],
  },
  {
    why: 'both sides fall, each by itself, in order of time',
    types: [table(point(101, 9, 5), point(103, 8, 5)), view(point(101, 4, 4), point(102, 4, 1))],
    falls: [
      { type: 'view', side: 'dr', before: 4, after: 1, at: 102 * MINUTE_MS },
      { type: 'table', side: 'source', before: 9, after: 8, at: 103 * MINUTE_MS },
    ],
  },
  {
    why: 'a count that was not known for a while hides no fall',
    types: [table(point(101, 9, 5), point(102, 9, null), point(103, 9, 4))],
    falls: [{ type: 'table', side: 'dr', before: 5, after: 4, at: 103 * MINUTE_MS }],
  },
  {
    why: 'a new run is no fall',
    types: [table(point(60, 9, 9), point(100, 9, 0), point(101, 9, 3))],
    falls: [],
  },
  {
    why: 'a fall after a new run is one',
    types: [table(point(60, 9, 9), point(100, 9, 0), point(101, 9, 3), point(102, 9, 2))],
    falls: [{ type: 'table', side: 'dr', before: 3, after: 2, at: 102 * MINUTE_MS }],
  },
])('$why', ({ types, falls }) => {
  expect(historyFalls(types, [start])).toEqual(falls)
})

test.each([
  {
    why: 'the first answer of a run is where the counts of the one before fall',
    types: [table(point(60, 9, 9), point(100.2, 9, 0))],
    at: 100.2,
  },
  {
    why: 'a run that began while nobody looked is seen when somebody looks again',
    types: [table(point(60, 9, 9), point(190, 9, 4), point(191, 9, 3))],
    at: 190,
  },
  {
    why: 'the clock of DRS may be a little ahead',
    types: [table(point(60, 9, 9), point(99.5, 9, 0))],
    at: 99.5,
  },
  {
    why: 'a run that was watched from its beginning has none before it',
    types: [table(point(101, 9, 0))],
    at: null,
  },
  {
    why: 'a fall of a later hour is no new run',
    types: [table(point(101, 9, 5), point(160, 9, 3))],
    at: null,
  },
  {
    why: 'a fall of an earlier run is no new run',
    types: [table(point(50, 9, 5), point(60, 9, 3))],
    at: null,
  },
])('$why', ({ types, at }) => {
  expect(restartAt(types, start)).toBe(at === null ? null : at * MINUTE_MS)
})

test('where it was noted when a run was seen first, that counts: DRS may be minutes behind', () => {
  const types = [table(point(60, 9, 5), point(104, 9, 9), point(109, 9, 0), point(110, 9, 3))]
  const noted = { ...start, seenAt: 109 * MINUTE_MS }
  expect(historyFalls(types, [noted])).toEqual([])
  expect(restartAt(types, noted)).toBe(109 * MINUTE_MS)
  expect(historyFalls(types, [start])).toHaveLength(1)
})
