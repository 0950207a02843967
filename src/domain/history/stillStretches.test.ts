import { expect, test } from 'vitest'

import { stillStretches, withoutGaps } from './stillStretches.ts'

const stalled = (at: number, before: number | null) => ({ kind: 'stalled' as const, at, before })
const again = (at: number) => ({ kind: 'moving-again' as const, at, before: null })

test.each([
  {
    why: 'without a stall nothing is shaded',
    events: [again(5)],
    changes: [1, 2],
    since: null,
    expected: [],
  },
  {
    why: 'it reaches from the last movement to the next',
    events: [stalled(15, 10)],
    changes: [10, 30, 40],
    since: null,
    expected: [{ fromAt: 10, toAt: 30 }],
  },
  {
    why: 'a status may move without a count',
    events: [again(25), stalled(15, 10)],
    changes: [10, 40],
    since: null,
    expected: [{ fromAt: 10, toAt: 25 }],
  },
  {
    why: 'one that lasts reaches to the end',
    events: [stalled(15, 10)],
    changes: [10],
    since: null,
    expected: [{ fromAt: 10, toAt: 100 }],
  },
  {
    why: 'the present one needs no event, and is not shaded twice with it',
    events: [stalled(95, 90)],
    changes: [90],
    since: 90,
    expected: [{ fromAt: 90, toAt: 100 }],
  },
  {
    why: 'the present one alone',
    events: [],
    changes: [90],
    since: 90,
    expected: [{ fromAt: 90, toAt: 100 }],
  },
  {
    why: 'where the last movement is not known it begins when it was seen',
    events: [stalled(15, null)],
    changes: [20],
    since: null,
    expected: [{ fromAt: 15, toAt: 20 }],
  },
  {
    why: 'two of them in order of time, newest event first',
    events: [stalled(65, 60), stalled(15, 10)],
    changes: [10, 20, 60, 70],
    since: null,
    expected: [
      { fromAt: 10, toAt: 20 },
      { fromAt: 60, toAt: 70 },
    ],
  },
])('$why', ({ events, changes, since, expected }) => {
  expect(stillStretches({ events, changes, since, toAt: 100 })).toEqual(expected)
})

test.each([
  { why: 'without a gap it stays', gaps: [], expected: [{ fromAt: 10, toAt: 30 }] },
  {
    why: 'a gap elsewhere takes nothing',
    gaps: [{ from: 30, to: 40 }],
    expected: [{ fromAt: 10, toAt: 30 }],
  },
  {
    why: 'a gap within splits it',
    gaps: [{ from: 15, to: 20 }],
    expected: [
      { fromAt: 10, toAt: 15 },
      { fromAt: 20, toAt: 30 },
    ],
  },
  { why: 'a gap over its end cuts it', gaps: [{ from: 15, to: 50 }], expected: [{ fromAt: 10, toAt: 15 }] },
  { why: 'a gap over all of it leaves nothing', gaps: [{ from: 5, to: 50 }], expected: [] },
])('of a stretch that was not watched throughout: $why', ({ gaps, expected }) => {
  expect(withoutGaps([{ fromAt: 10, toAt: 30 }], gaps)).toEqual(expected)
})
