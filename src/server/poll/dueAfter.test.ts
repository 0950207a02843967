import { expect, test } from 'vitest'

import { dueAfterMs, isMoving, type Pace } from './dueAfter.ts'

const aPace: Pace = {
  state: 'initializing',
  known: true,
  repeats: 0,
  inStateMs: 0,
  intervalMs: 10_000,
  withoutTaskStatus: false,
}
const minutes = (count: number): number => count * 60_000

test.each<{ name: string; pace: Partial<Pace>; ms: number }>([
  {
    name: 'a job that never answered: the interval',
    pace: { state: 'unknown', known: false, repeats: 9 },
    ms: 10_000,
  },
  { name: 'an initializing job: the interval, for ever', pace: { repeats: 500 }, ms: 10_000 },
  { name: 'a stalled job: the interval', pace: { state: 'stalled', repeats: 9 }, ms: 10_000 },
  { name: 'a job that just waits: the interval', pace: { state: 'waiting' }, ms: 10_000 },
  { name: 'a job that waits on: twice that', pace: { state: 'waiting', repeats: 1 }, ms: 20_000 },
  { name: 'a job that waits long: a minute', pace: { state: 'waiting', repeats: 3 }, ms: minutes(1) },
  { name: 'unreadable counts: doubling to a minute', pace: { state: 'unknown', repeats: 8 }, ms: minutes(1) },
  { name: 'a failed job: a minute', pace: { state: 'failed' }, ms: minutes(1) },
  { name: 'a short job: doubling', pace: { state: 'short', repeats: 2 }, ms: 40_000 },
  { name: 'a short job: to five minutes', pace: { state: 'short', repeats: 30 }, ms: minutes(5) },
  { name: 'a complete job: doubling', pace: { state: 'complete', repeats: 4 }, ms: 160_000 },
  { name: 'a complete job: to an hour', pace: { state: 'complete', repeats: 4_000 }, ms: minutes(60) },
  {
    name: 'a complete job nobody wakes: to five minutes',
    pace: { state: 'complete', repeats: 30, withoutTaskStatus: true },
    ms: minutes(5),
  },
  { name: 'a missing job: a minute', pace: { state: 'missing' }, ms: minutes(1) },
  {
    name: 'a missing job after ten minutes: still',
    pace: { state: 'missing', inStateMs: minutes(10) },
    ms: minutes(1),
  },
  {
    name: 'a missing job then: doubling',
    pace: { state: 'missing', inStateMs: minutes(14) },
    ms: minutes(4),
  },
  {
    name: 'a missing job at last: an hour',
    pace: { state: 'missing', inStateMs: minutes(600) },
    ms: minutes(60),
  },
  {
    name: 'nothing is asked more often than configured',
    pace: { state: 'failed', intervalMs: minutes(10) },
    ms: minutes(10),
  },
])('$name', ({ pace, ms }) => {
  expect(dueAfterMs({ ...aPace, ...pace })).toBe(ms)
})

test.each([
  { state: 'initializing', known: true, moving: true },
  { state: 'stalled', known: true, moving: true },
  { state: 'unknown', known: false, moving: true },
  { state: 'complete', known: true, moving: false },
  { state: 'waiting', known: true, moving: false },
] as const)('a job that is $state (known: $known) moves: $moving', ({ moving, ...pace }) => {
  expect(isMoving(pace)).toBe(moving)
})
