import { expect, test } from 'vitest'

import { noBackoff } from './backoff.ts'
import { noteGood, noteTrouble, type Fortune, type Trouble } from './trouble.ts'

const trouble: Trouble = {
  kind: 'failing',
  problem: { code: 'TIMEOUT', text: 'no answer', texts: {} },
  retryAfterMs: null,
  pauseUntil: null,
}
const fresh = (): Fortune => ({ backoff: noBackoff, lastFailureAt: -Infinity, health: 'ok', error: null })
const call = (startedAt: number, endedAt: number) => ({
  startedAt,
  endedAt,
  nowMs: 5_000_000 + endedAt,
  random: 0.5,
  intervalMs: 10_000,
})

test('four calls that fail together are one failure', () => {
  const run = fresh()
  for (const startedAt of [0, 10, 20, 30]) noteTrouble(run, trouble, call(startedAt, 1_000 + startedAt))
  expect(run).toMatchObject({ health: 'failing', backoff: { failures: 1 } })
})

test('calls that fail one after another count each', () => {
  const run = fresh()
  for (const startedAt of [0, 10_000, 20_000]) noteTrouble(run, trouble, call(startedAt, startedAt + 100))
  expect(run.backoff.failures).toBe(3)
})

test('a failure that comes late never shortens the wait', () => {
  const run = fresh()
  noteTrouble(run, { ...trouble, kind: 'throttled', retryAfterMs: 60_000 }, call(50, 100))
  noteTrouble(run, trouble, call(0, 200))
  expect(run.backoff.notBefore).toBe(60_600)
})

test('an answer to a call that began before the failure does not end the back-off', () => {
  const run = fresh()
  noteTrouble(run, trouble, call(0, 1_000))
  noteGood(run, 900)
  expect(run).toMatchObject({ health: 'failing', error: trouble.problem, backoff: { failures: 1 } })
})

test('one answer to a later call ends it', () => {
  const run = fresh()
  noteTrouble(run, trouble, call(0, 1_000))
  noteGood(run, 1_000)
  expect(run).toMatchObject({ health: 'ok', error: null, backoff: noBackoff })
})

test('a pause told in epoch time is kept in monotonic time', () => {
  const run = fresh()
  noteTrouble(run, { ...trouble, kind: 'denied', pauseUntil: 5_000_000 + 900_000 }, call(0, 1_000))
  expect(run).toMatchObject({ health: 'denied', backoff: { notBefore: 900_000 } })
})
