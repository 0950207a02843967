import { expect, test, vi } from 'vitest'

import { completeJob, movingJob, PROJECT_ID, scripted, unknownJob } from '../../testing/scripted.ts'
import { pollsOf, startWatch, type Watch } from '../../testing/watch.ts'

const ask = (watch: Watch, jobIds: readonly string[], signal = new AbortController().signal) =>
  watch.underWay
    .watch({ ask: watch.poller.ask })
    .ask({ projectId: PROJECT_ID, jobIds, language: 'zh-cn', signal })

test('a foreign id is asked for in the language of the question, and the answer comes as it is', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(12_000)
  watch.simulator.clearCalls()
  const result = await ask(watch, ['nobody-knows'])
  expect(result).toMatchObject({ kind: 'answer', answer: { results: [{ jobId: 'nobody-knows' }] } })
  expect(pollsOf(watch)).toMatchObject([{ language: 'zh-cn', jobIds: ['nobody-knows'] }])
  await watch.close()
})

test('questions use a quarter of the budget at most, and the poll goes on', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), poll: { callsPerMinute: 40 } })
  await watch.clock.advance(1_000)
  const kinds: string[] = []
  for (let second = 0; second < 60; second += 1) {
    // oxlint-disable-next-line no-await-in-loop
    kinds.push((await ask(watch, [`x-${second}`])).kind)
    // oxlint-disable-next-line no-await-in-loop
    await watch.clock.advance(1_000)
  }
  expect(kinds.filter((kind) => kind === 'answer')).toHaveLength(10)
  expect(pollsOf(watch, 'a').length).toBeGreaterThanOrEqual(6)
  await watch.close()
})

test('beyond it the question learns when to come back', async () => {
  const poll = { callsPerMinute: 4, intervalMs: 60_000 }
  const watch = await startWatch({ scenario: scripted([movingJob('a')]), poll })
  await watch.clock.advance(16_000)
  expect((await ask(watch, ['x'])).kind).toBe('answer')
  expect(await ask(watch, ['y'])).toEqual({ kind: 'budget', retryAfterMs: 60_000 })
  await watch.close()
})

test('while the project backs off nobody else calls either', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  watch.simulator.setFault('throttle', { retryAfter: '30' })
  await watch.clock.advance(1_000)
  watch.simulator.clearCalls()
  expect(await ask(watch, ['x'])).toEqual({ kind: 'budget', retryAfterMs: 29_500 })
  expect(watch.simulator.calls).toEqual([])
  await watch.close()
})

test('a question that DRS slows down slows the project down', async () => {
  const watch = await startWatch({ scenario: scripted([completeJob('a')]) })
  await watch.clock.advance(12_000)
  watch.simulator.setFault('throttle', { retryAfter: '30', times: 1 })
  await expect(ask(watch, ['x'])).rejects.toMatchObject({ kind: 'throttled' })
  await watch.clock.advance(1_000)
  expect(watch.project().health).toBe('throttled')
  await watch.close()
})

test('an id that DRS refuses is the problem of who asked, not of the project', async () => {
  const watch = await startWatch({
    scenario: scripted([movingJob('a'), unknownJob('other')]),
    switches: { badIds: 'plain' },
  })
  await watch.clock.advance(12_000)
  await expect(ask(watch, ['nobody-knows'])).rejects.toMatchObject({ kind: 'rejected' })
  await watch.clock.advance(1_000)
  expect(watch.project().health).toBe('ok')
  await watch.close()
})

test('an id under way is asked for again only when that call has ended', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(1_000)
  watch.simulator.clearCalls()
  watch.simulator.setFault('hang', { times: 1 })
  const giveUp = new AbortController()
  const first = ask(watch, ['x'], giveUp.signal)
  await vi.waitUntil(() => watch.simulator.calls.length === 1)
  const second = ask(watch, ['x', 'y'])
  const third = await ask(watch, ['z'])

  // The third one overtook the second, which still waits for the first.
  expect(third.kind).toBe('answer')
  expect(watch.simulator.calls.map(({ jobIds }) => jobIds)).toEqual([['x'], ['z']])
  giveUp.abort(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  expect((await second).kind).toBe('answer')
  expect(pollsOf(watch, 'y')).toHaveLength(1)
  await watch.close()
})

test('a question that is given up leaves the project well', async () => {
  const watch = await startWatch({ scenario: scripted([movingJob('a')]) })
  await watch.clock.advance(1_000)
  watch.simulator.setFault('hang', { jobs: ['x'] })
  const giveUp = new AbortController()
  const question = ask(watch, ['x'], giveUp.signal)
  giveUp.abort(new Error('gone'))
  await expect(question).rejects.toThrow('gone')
  await watch.clock.advance(10_000)
  expect(watch.project().health).toBe('ok')
  await watch.close()
})
