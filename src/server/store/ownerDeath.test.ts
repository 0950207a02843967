// The thread that owns the file dies: whatever was acknowledged is there, and nothing is written twice.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import { expect, it } from 'vitest'

import { createDrivenClock } from '../../testing/drivenClock.ts'
import { aBatch, JOB, openedStore } from '../../testing/openedStore.ts'
import { problemBecomes } from '../../testing/storeHealth.ts'
import type { Answer, OwnerParts } from './protocol.ts'
import type { Batch, Store } from './store.ts'

const owner = new URL('./sqlite/worker.ts', import.meta.url)

/** Starts the real thread, and tells which one is at work. */
const watched = (): { startWorker: (parts: OwnerParts) => Worker; started: Worker[] } => {
  const started: Worker[] = []
  const startWorker = (parts: OwnerParts): Worker => {
    const worker = new Worker(owner, { workerData: parts })
    started.push(worker)
    return worker
  }
  return { startWorker, started }
}

const anEvent = (before: number): Batch =>
  aBatch({
    events: [
      {
        ...JOB,
        at: before,
        kind: 'source-grew',
        type: null,
        side: null,
        before,
        after: null,
        drsAt: null,
      },
    ],
  })

const everything = {
  from: null,
  to: null,
  projects: [],
  jobIds: [],
  kinds: [],
  before: null,
  limit: 500,
} as const
const keptEvents = async (store: Store): Promise<unknown[]> =>
  (await store.events(everything)).events.map(({ before }) => before).toReversed()

it('goes on with a new thread where the old one has died, and says so until all is written', async () => {
  const { startWorker, started } = watched()
  const clock = createDrivenClock({ startAt: 0 })
  const { store } = await openedStore({ startWorker, clock })
  await store.write(anEvent(1))
  await started[0]?.terminate()
  // Nobody was asked anything meanwhile: nothing has to be told.
  await store.write(anEvent(2))
  expect(store.health().problem).toBeNull()
  const written = store.write(anEvent(3))
  await started[1]?.terminate()
  await problemBecomes(store, 'HISTORY_FAILED')
  await clock.advance(1_000)
  await written
  await problemBecomes(store, null)
  expect(await keptEvents(store)).toEqual([1, 2, 3])
  expect(started).toHaveLength(3)
})

it('does not write twice what was written when the answer got lost', async () => {
  const { startWorker, started } = watched()
  const clock = createDrivenClock({ startAt: 0 })
  const deaf = (parts: OwnerParts): Worker => {
    const worker = startWorker(parts)
    // The first thread writes, and dies with its answer unheard.
    if (started.length === 1) {
      const heard = worker.emit.bind(worker)
      worker.emit = (name: string | symbol, ...values: unknown[]): boolean => {
        if (name !== 'message') return heard(name, ...values)
        // The one message of this test.
        const [answer] = values as [Answer]
        if ('answer' in answer) void worker.terminate()
        return true
      }
    }
    return worker
  }
  const { store } = await openedStore({ startWorker: deaf, clock })
  const written = store.write(anEvent(1))
  await problemBecomes(store, 'HISTORY_FAILED')
  await clock.advance(1_000)
  await written
  await store.write(anEvent(2))
  expect(await keptEvents(store)).toEqual([1, 2])
  expect(started).toHaveLength(2)
})

it('rejects a question whose thread dies, and answers the next one', async () => {
  const { startWorker, started } = watched()
  const { store } = await openedStore({ startWorker })
  const asked = store.jobAt(JOB, 0)
  await Promise.all([expect(asked).rejects.toMatchObject({ code: 'HISTORY_FAILED' }), end(started)])
  expect((await store.jobAt(JOB, 0)).rows).toEqual([])
})

async function end(started: readonly Worker[]): Promise<void> {
  while (started.length === 0) {
    // It is started in the next turn.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve()
  }
  await started[0]?.terminate()
}

it('says what is wrong where no thread can be started', async () => {
  const clock = createDrivenClock({ startAt: 0 })
  let isBroken = true
  const { store } = await openedStore({
    clock,
    startWorker: (parts) => {
      if (isBroken) throw new Error('out of threads')
      return new Worker(owner, { workerData: parts })
    },
  })
  const written = store.write(anEvent(1))
  await problemBecomes(store, 'HISTORY_FAILED')
  expect(store.health().problem?.text).toContain('out of threads')
  isBroken = false
  await clock.advance(1_000)
  await written
  expect(await keptEvents(store)).toEqual([1])
})

it('leaves no thread behind when it is closed', async () => {
  const { startWorker, started } = watched()
  const { store } = await openedStore({ startWorker })
  void store.write(anEvent(1))
  await store.load()
  const [worker] = started
  if (worker === undefined) throw new Error('no thread was started')
  const ended = once(worker, 'exit')
  await Promise.all([store.close(), ended])
  expect(worker.threadId).toBe(-1)
})
