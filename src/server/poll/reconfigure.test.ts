import type { Configuration } from '#server/config/configuration.ts'
import { expect, test, vi } from 'vitest'

import { completeJob, movingJob, scripted } from '../../testing/scripted.ts'
import { pollsOf, startWatch } from '../../testing/watch.ts'

const withJobs = (configuration: Configuration, ids: readonly string[]): Configuration => ({
  ...configuration,
  projects: configuration.projects.map((project) => ({
    ...project,
    jobs: ids.map((id) => ({ id, name: id })),
  })),
})

test('jobs that are added are asked at once, those that went never again', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a'), movingJob('b'), movingJob('c')]) })
  watch.reconfigure(withJobs(watch.configuration, ['a', 'b']))
  await watch.clock.advance(15_000)
  watch.simulator.clearCalls()
  watch.reconfigure(withJobs(watch.configuration, ['b', 'c']))
  await watch.clock.advance(2_000)
  expect(pollsOf(watch).flatMap(({ jobIds }) => jobIds)).toEqual(['c'])
  expect(watch.all().jobs.map(({ name, state }) => [name, state])).toEqual([
    ['b', 'initializing'],
    ['c', 'initializing'],
  ])
  await watch.clock.advance(60_000)
  expect(pollsOf(watch, 'a')).toEqual([])
  await watch.close()
})

test('a shorter interval holds from now on', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), poll: { intervalMs: 3_600_000 } })
  await watch.clock.advance(10_000)
  watch.simulator.clearCalls()
  const { configuration } = watch
  watch.reconfigure({
    ...configuration,
    projects: configuration.projects.map((project) => ({
      ...project,
      poll: { ...project.poll, intervalMs: 5_000 },
    })),
  })
  await watch.clock.advance(20_000)
  expect(pollsOf(watch, 'a').length).toBe(4)
  await watch.close()
})

test('a refused token pauses for a quarter of an hour, and a new configuration ends the pause', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  watch.simulator.setFault('unauthorized')
  await watch.clock.advance(600_000)
  expect(watch.project()).toMatchObject({ health: 'denied' })
  expect(pollsOf(watch).length).toBeLessThanOrEqual(2)
  watch.simulator.setFault(null)
  watch.reconfigure(watch.configuration)
  await watch.clock.advance(2_000)
  expect(watch.project()).toMatchObject({ health: 'ok', error: null })
  await watch.close()
})

test('a call under way is called off by a new configuration and made again', async () => {
  const watch = await startWatch({ scenario: scripted([completeJob('a')]) })
  watch.simulator.setFault('hang', { times: 1 })
  await vi.waitUntil(() => watch.simulator.calls.length === 1)
  watch.reconfigure(watch.configuration)
  await watch.clock.advance(12_000)
  expect(watch.job('a').state).toBe('complete')
  expect(watch.project().health).toBe('ok')
  expect(watch.board.views.diagnostics().projects[0]).toMatchObject({ failuresTotal: 0, lastError: null })
  expect(watch.lines.filter(({ level }) => level === 'warn')).toEqual([])
  await watch.close()
})

test('a stopped poller calls off what is under way and calls no more', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  watch.simulator.setFault('hang')
  await vi.waitUntil(() => watch.simulator.calls.length === 1)
  await watch.poller.stop()
  watch.simulator.setFault(null)
  watch.simulator.clearCalls()
  await watch.clock.advance(600_000)
  expect(watch.simulator.calls).toEqual([])
  expect(watch.project()).toMatchObject({ health: 'starting', error: null })
  await watch.close()
})

test('diagnostics tell each call, its budget and its oddities, and never a secret', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(12_000)
  watch.simulator.setFault('echo')
  await watch.clock.advance(10_000)
  // What DRS answered is made plain only as it is written.
  const [told] = JSON.parse(JSON.stringify(watch.board.views.diagnostics().projects))
  expect(told).toMatchObject({
    name: 'prod',
    endpoint: new URL(watch.simulator.url).host,
    health: 'failing',
    lastCall: 'batch-struct-process',
    batchSize: 1,
    retries: 1,
    callsTotal: 4,
    failuresTotal: 1,
    budget: { perMinute: 60, usedLastMinute: 4 },
    lastError: { problem: { code: 'DRS.M00004' } },
    lastAnswer: { results: [{ job_id: 'a' }] },
  })
  expect(JSON.stringify(told)).not.toContain(watch.simulator.credentials.token)
  await watch.close()
})
