import type { Figures } from '#simulator/scenario/scenario.ts'
import { expect, test } from 'vitest'

import {
  completeJob,
  errorWith,
  movingJob,
  scripted,
  scriptedJob,
  tables,
  unknownJob,
} from '../../testing/scripted.ts'
import { pollsOf, START_AT, startWatch, type Watch } from '../../testing/watch.ts'

const states = (watch: Watch) => Object.fromEntries(watch.all().jobs.map(({ name, state }) => [name, state]))

test('each id is asked once in an interval, ten to a call, whatever the number of viewers', async () => {
  const jobs = Array.from({ length: 23 }, (_, index) => movingJob(`job-${index}`))
  const watch = await startWatch({ scenario: scripted(jobs) })
  await watch.clock.advance(9_000)
  for (let viewer = 0; viewer < 500; viewer += 1) watch.all()
  expect(pollsOf(watch).map(({ jobIds }) => jobIds.length)).toEqual([10, 10, 3])
  expect(new Set(pollsOf(watch).flatMap(({ jobIds }) => jobIds)).size).toBe(23)
  await watch.close()
})

test('a job that moves is asked every interval, a complete one ever more seldom', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('moves'), completeJob('rests')]) })
  await watch.clock.advance(600_000)
  const atOf = (id: string) => pollsOf(watch, id).map(({ at }) => (at - START_AT) / 1_000)
  expect(atOf('moves').length).toBe(61)
  expect(atOf('rests').slice(0, 5)).toEqual([0, 10, 30, 70, 150])
  expect(states(watch)).toEqual({ moves: 'initializing', rests: 'complete' })
  expect(watch.job('rests').freshness).toBe('live')
  await watch.close()
})

test('a project of complete jobs is still called once a minute', async () => {
  const watch = await startWatch({ scenario: scripted([completeJob('a'), completeJob('b')]) })
  await watch.clock.advance(1_800_000)
  const at = pollsOf(watch).map((call) => call.at)
  expect(Math.max(...at.slice(1).map((time, index) => time - (at[index] ?? 0)))).toBeLessThanOrEqual(60_000)
  await watch.close()
})

test.for(['plain', 'envelope', 'mixed'] as const)(
  'unknown ids answered in the %s way: they alone are missing, the others go on',
  async (badIds) => {
    const good = Array.from({ length: 8 }, (_, index) => movingJob(`good-${index}`))
    const jobs = [...good.slice(0, 3), unknownJob('bad-1'), ...good.slice(3), unknownJob('bad-2')]
    const watch = await startWatch({ scenario: scripted(jobs), switches: { badIds } })
    await watch.clock.advance(20_000)
    const { 'bad-1': one, 'bad-2': two, ...others } = states(watch)
    expect([one, two]).toEqual(['missing', 'missing'])
    expect(new Set(Object.values(others))).toEqual(new Set(['initializing']))
    expect(watch.job('bad-1').error?.code).toBe('DRS.M00289')
    expect(watch.project().health).toBe('ok')
    expect(watch.board.views.diagnostics().projects[0]?.counters.notReturnedIds).toBe(0)

    // Known culprits do not spoil another batch, and are asked alone.
    watch.simulator.clearCalls()
    await watch.clock.advance(120_000)
    const rejected = pollsOf(watch).filter(({ status }) => status === 400)
    expect(rejected.every(({ jobIds }) => jobIds.length === 1)).toBe(true)
    expect(watch.all().jobs.filter(({ freshness }) => freshness === 'live').length).toBeGreaterThanOrEqual(8)
    await watch.close()
  },
)

test('an id that is good again comes back into the batch', async () => {
  let isKnown = false
  const jobs = [movingJob('a'), scriptedJob('b', () => (isKnown ? tables(9, 3) : errorWith('DRS.M00289')))]
  const watch = await startWatch({ scenario: scripted(jobs), switches: { badIds: 'plain' } })
  await watch.clock.advance(30_000)
  expect(watch.job('b').state).toBe('missing')
  isKnown = true
  await watch.clock.advance(61_000)
  expect(watch.job('b')).toMatchObject({ state: 'initializing', error: null })
  watch.simulator.clearCalls()
  await watch.clock.advance(10_000)
  expect(pollsOf(watch).some(({ jobIds }) => jobIds.length === 2)).toBe(true)
  await watch.close()
})

test('an id that is left out three times is missing, keeps its figures, and comes back', async () => {
  let isSilent = false
  const silent: Figures = { kind: 'silent' }
  const job = scriptedJob('quiet', () => (isSilent ? silent : tables(100, 40)))
  const watch = await startWatch({ scenario: scripted([job, movingJob('other')]) })
  await watch.clock.advance(15_000)
  isSilent = true
  await watch.clock.advance(20_000)
  expect(watch.job('quiet').state).toBe('initializing')
  await watch.clock.advance(10_000)
  expect(watch.job('quiet')).toMatchObject({
    state: 'missing',
    error: { code: 'NOT_RETURNED' },
    objects: { dst: 40 },
  })
  isSilent = false
  await watch.clock.advance(61_000)
  expect(watch.job('quiet')).toMatchObject({ state: 'initializing', error: null })
  await watch.close()
})

test('a job at rest that is left out is asked every interval until it is missing', async () => {
  let isSilent = false
  const silent: Figures = { kind: 'silent' }
  const job = scriptedJob('rests', () => (isSilent ? silent : tables(100, 100)))
  const watch = await startWatch({ scenario: scripted([job, movingJob('other')]) })
  await watch.clock.advance(400_000)
  isSilent = true
  watch.simulator.clearCalls()
  await watch.clock.advance(400_000)
  const [first = 0, second = 0, third = 0] = pollsOf(watch, 'rests').map(({ at }) => at)
  expect([second - first, third - second]).toEqual([10_000, 10_000])
  expect(watch.job('rests').state).toBe('missing')
  await watch.close()
})

test("the API page's example: the answer names another job, so the asked one is not returned", async () => {
  const watch = await startWatch({ scenario: 'seed' })
  await watch.clock.advance(31_000)
  expect(watch.all().jobs.map(({ state, error }) => [state, error?.code])).toEqual([
    ['missing', 'NOT_RETURNED'],
  ])
  expect(watch.lines.filter(({ message }) => message.includes('not asked for'))).toMatchObject([
    { level: 'warn', jobId: '8ee21a0b-fff5-46b4-a6dd-6c54d5djb201' },
  ])
  await watch.close()
})

test('every job of the demo is polled within its budget and overlaps itself never', async () => {
  const watch = await startWatch({ scenario: 'demo', poll: { intervalMs: 5_000 }, stallAfterMs: 30_000 })
  await watch.clock.advance(180_000)
  const found = new Set(watch.all().jobs.map(({ state }) => state))
  expect([...found].toSorted()).toEqual(
    ['complete', 'failed', 'initializing', 'missing', 'short', 'stalled', 'unknown', 'waiting'].toSorted(),
  )
  const at = watch.simulator.calls.filter(({ route }) => route !== 'tokens').map((call) => call.at)
  const busiest = Math.max(
    ...at.map((from) => at.filter((time) => time >= from && time < from + 60_000).length),
  )
  expect(busiest).toBeLessThanOrEqual(60)
  await watch.close()
})

test('where the budget allows one round in minutes only, figures that old are still live', async () => {
  const jobs = Array.from({ length: 120 }, (_, index) => movingJob(`job-${index}`))
  const watch = await startWatch({ scenario: scripted(jobs), poll: { callsPerMinute: 4 } })
  // A round of twelve calls takes three minutes, and task status some more of the first one.
  await watch.clock.advance(300_000)
  for (let minute = 0; minute < 8; minute += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await watch.clock.advance(60_000)
    expect(watch.all().jobs.filter(({ freshness }) => freshness !== 'live')).toEqual([])
  }
  await watch.close()
})
