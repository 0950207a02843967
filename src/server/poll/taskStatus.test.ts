import { expect, test } from 'vitest'

import { completeJob, movingJob, scripted, scriptedJob, tables, unknownJob } from '../../testing/scripted.ts'
import { pollsOf, startWatch, statusCallsOf } from '../../testing/watch.ts'
import { SecretError } from '../config/configuration.ts'

test('a failed task is told by its status, asked for every minute, and wakes when rows move again', async () => {
  let taskStatus = 'FULL_TRANSFER_FAILED'
  let dst = 40
  const job = scriptedJob('a', () => ({ taskStatus, figures: { kind: 'rows', rows: tables(100, dst) } }))
  const watch = await startWatch({ scenario: scripted([job]) })
  await watch.clock.advance(301_000)
  expect(watch.job('a')).toMatchObject({ state: 'failed', reason: { kind: 'task-status' }, taskStatus })
  expect(statusCallsOf(watch).length).toBe(5)
  taskStatus = 'FULL_TRANSFER_STARTED'
  dst = 41
  await watch.clock.advance(61_000)
  expect(watch.job('a').state).toBe('initializing')
  await watch.close()
})

test('a complete job that initializes again is woken by its task status within five minutes', async () => {
  let again = false
  const job = scriptedJob('a', (atMs) => ({
    taskStatus: again ? 'FULL_TRANSFER_STARTED' : 'INCRE_TRANSFER_STARTED',
    figures: { kind: 'rows', rows: again ? tables(100, 7, atMs) : tables(100, 100) },
  }))
  // So many others that the minute's call would come to this one only after hours.
  const others = Array.from({ length: 400 }, (_, index) => completeJob(`rests-${index}`))
  const watch = await startWatch({ scenario: scripted([...others, job]) })
  await watch.clock.advance(1_500_000)
  again = true
  await watch.clock.advance(301_000)
  expect(watch.job('a').state).toBe('initializing')
  await watch.close()
})

test('task status is asked for up to a hundred at a time, every five minutes', async () => {
  const jobs = Array.from({ length: 130 }, (_, index) => movingJob(`job-${index}`))
  const watch = await startWatch({ scenario: scripted(jobs), poll: { intervalMs: 60_000 } })
  await watch.clock.advance(599_000)
  const sizes = statusCallsOf(watch).map(({ jobIds }) => jobIds.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(260)
  expect(Math.max(...sizes)).toBe(100)
  expect(watch.all().jobs.every((one) => one.taskStatus === 'FULL_TRANSFER_STARTED')).toBe(true)
  await watch.close()
})

test('where task status is refused only what rests on it is absent, and it is asked again after an hour', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a'), completeJob('b')]) })
  await watch.clock.advance(8_000)
  expect(watch.job('a').taskStatus).toBe('FULL_TRANSFER_STARTED')
  watch.simulator.setFault('status-denied')
  await watch.clock.advance(600_000)
  expect(watch.project().health).toBe('ok')
  expect(watch.all().jobs.map(({ state, taskStatus }) => [state, taskStatus])).toEqual([
    ['initializing', null],
    ['complete', null],
  ])
  expect(statusCallsOf(watch).length).toBe(2)
  await watch.clock.advance(3_600_000)
  expect(statusCallsOf(watch).length).toBe(3)
  await watch.close()
})

test('a secret that is not there is trouble of the project, and no refusal of task status', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), poll: { intervalMs: 60_000 } })
  let isThere = true
  const { token } = watch.simulator.credentials
  const read = (): string => {
    if (!isThere) throw new SecretError('file token, which is not there')
    return token
  }
  const auth = { kind: 'token', token: { source: 'file token', read } } as const
  const { configuration } = watch
  watch.reconfigure({
    ...configuration,
    projects: configuration.projects.map((project) => ({ ...project, auth })),
  })
  await watch.clock.advance(20_000)
  isThere = false
  watch.simulator.setFault('unauthorized')
  await watch.clock.advance(20_000)
  expect(statusCallsOf(watch)).toHaveLength(1)
  expect(watch.project()).toMatchObject({ health: 'denied', error: { code: 'SECRET_MISSING' } })
  isThere = true
  watch.simulator.setFault(null)
  await watch.clock.advance(300_000)
  expect(watch.job('a').taskStatus).toBe('FULL_TRANSFER_STARTED')
  await watch.close()
})

test('the text of an error is asked for once in the other language', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a'), unknownJob('b'), unknownJob('c')]) })
  await watch.clock.advance(300_000)
  const texts = ['b', 'c'].map((name) => watch.job(name).error?.texts)
  for (const text of texts) expect(Object.keys(text ?? {}).toSorted()).toEqual(['en-us', 'zh-cn'])
  expect(texts[0]?.['zh-cn']).toMatch(/\p{Script=Han}/u)
  expect(
    pollsOf(watch)
      .filter(({ language }) => language === 'zh-cn')
      .map(({ jobIds }) => jobIds),
  ).toEqual([['b'], ['c']])
  await watch.close()
})

test('an id that DRS refuses in calls for task status does not cost the others theirs', async () => {
  const good = Array.from({ length: 12 }, (_, index) => completeJob(`good-${index}`))
  const jobs = [...good.slice(0, 5), unknownJob('bad'), ...good.slice(5)]
  const watch = await startWatch({ scenario: scripted(jobs), switches: { badIds: 'plain' } })
  await watch.clock.advance(300_000)
  const told = watch.all().jobs.filter(({ taskStatus }) => taskStatus === 'INCRE_TRANSFER_STARTED')
  expect(told).toHaveLength(12)
  expect(watch.project().health).toBe('ok')

  watch.simulator.clearCalls()
  await watch.clock.advance(300_000)
  expect(statusCallsOf(watch).map(({ status }) => status)).toEqual([200])
  await watch.close()
})
