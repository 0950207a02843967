import { expect, test } from 'vitest'

import { movingJob, scripted, scriptedJob, tables } from '../../testing/scripted.ts'
import { pollsOf, START_AT, startWatch } from '../../testing/watch.ts'

test('other projects go on while one is slowed down, and Retry-After is obeyed to the second', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('slowed')], [movingJob('well')]) })
  await watch.clock.advance(15_000)
  const projectId = watch.project('prod').projectId
  watch.simulator.setFault('throttle', { projectId, retryAfter: '45', times: 1 })
  watch.simulator.clearCalls()
  await watch.clock.advance(60_000)

  const at = (id: string) => pollsOf(watch, id).map((call) => (call.at - START_AT) / 1_000)
  expect(at('slowed')).toEqual([20, 65.5])
  expect(at('well')).toEqual([20, 30, 40, 50, 60, 70])
  await watch.close()
})

test('a project that is slowed down says when it tries again', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('slowed')]) })
  watch.simulator.setFault('throttle', { retryAfter: '45' })
  await watch.clock.advance(2_000)
  expect(watch.project()).toMatchObject({
    health: 'throttled',
    polledAt: null,
    nextPollAt: START_AT + 45_500,
    error: { code: 'APIGW.0308' },
  })
  expect(watch.board.views.ready()).toBe(true)
  await watch.close()
})

test('one chunk that always fails does not keep the other from being updated', async () => {
  const jobs = [scriptedJob('fault-error-500', () => tables(9, 3)), movingJob('good')]
  const watch = await startWatch({ scenario: scripted(jobs), poll: { batch: 1 } })
  await watch.clock.advance(300_000)
  expect(watch.job('good').freshness).not.toBe('stale')
  expect(pollsOf(watch, 'good').length).toBeGreaterThan(8)
  await watch.close()
})

test('a token that expires in between is renewed, and nobody sees it', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), auth: 'password' })
  await watch.clock.advance(25_000)
  const revision = watch.board.views.revision()
  watch.simulator.expireTokens()
  await watch.clock.advance(61_000)
  expect(watch.board.views.since(revision).projects.map(({ health }) => health)).toEqual(['ok'])
  expect(watch.lines.filter(({ message }) => message.includes('health'))).toHaveLength(1)
  expect(watch.simulator.issuedTokens).toHaveLength(2)
  await watch.close()
})

test('signed calls are understood', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), auth: 'aksk' })
  await watch.clock.advance(5_000)
  expect(watch.job('a').state).toBe('initializing')
  await watch.close()
})

test('a stalled job says in which type and since when; an outage stalls nothing', async () => {
  let dst = 10
  const job = scriptedJob('a', () => tables(100, dst))
  const watch = await startWatch({ scenario: scripted([job]), stallAfterMs: 60_000 })
  await watch.clock.advance(15_000)
  dst = 11
  await watch.clock.advance(10_000)
  watch.simulator.setFault('error-503')
  await watch.clock.advance(300_000)
  expect(watch.job('a')).toMatchObject({ state: 'initializing', freshness: 'stale' })
  watch.simulator.setFault(null)
  await watch.clock.advance(61_000)
  expect(watch.job('a')).toMatchObject({
    state: 'stalled',
    freshness: 'live',
    reason: { kind: 'no-movement', type: 'table', since: START_AT + 20_000 },
  })
  await watch.close()
})

test('setting the clock of the host makes no figures stale and stops no call', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(15_000)
  for (const ms of [3_600_000, -7_200_000, 16 * 60_000]) {
    watch.clock.step(ms)
    watch.simulator.clearCalls()
    await watch.clock.advance(20_000)
    expect(watch.job('a').freshness).toBe('live')
    expect(pollsOf(watch)).toHaveLength(2)
  }
  await watch.close()
})

test('clocks that differ by more than a minute are told', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(5_000)
  expect(watch.project().skewMs).toBe(null)
  watch.simulator.setFault('clock-ahead')
  await watch.clock.advance(10_000)
  expect(watch.project().skewMs).toBeGreaterThan(60_000)
  await watch.close()
})
