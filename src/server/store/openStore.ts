// The embedded store: SQLite in a thread of its own. Nothing here ever waits for the disk.
import { Worker } from 'node:worker_threads'

import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createAsking } from './asking.ts'
import { createBackoff } from './backoff.ts'
import { createHealth } from './health.ts'
import { unpackMoments } from './packMoments.ts'
import { isLasting, toldError } from './problems.ts'
import type { OwnerParts } from './protocol.ts'
import { readCursor } from './sqlite/eventCursor.ts'
import { type Store, StoreError, type StoreLimits } from './store.ts'
import { createWorkerLink } from './workerLink.ts'
import { createTidying } from './tidying.ts'
import { within } from './within.ts'
import { createWriting } from './writing.ts'

export type StoreParts = StoreLimits & {
  /** Absolute path of the database. Folders above it are made. */
  file: string
  clock: Clock
  log: Pick<Log, 'info' | 'warn'>
  /** Starts the thread; another one than usual in tests that end it. */
  startWorker?: (parts: OwnerParts) => Worker
}

/** How long `close` goes on writing what waits. */
const CLOSING_MS = 2_000

/** Returns at once; the file is opened with the first thing that is asked of it. */
export function openStore(parts: StoreParts): Store {
  const { file, clock, log, startWorker = startOwner } = parts
  let limits: StoreLimits = { keepMs: parts.keepMs, maxBytes: parts.maxBytes }
  const writer = crypto.randomUUID()
  const renewedListeners: (() => void)[] = []
  const backoff = createBackoff(clock)
  const health = createHealth({ file, clock, log })
  const link = createWorkerLink({
    start: () => startWorker({ ...limits, file, writer }),
    onRenewed: (renewal) => {
      health.renewed(renewal)
      for (const listener of renewedListeners) listener()
    },
  })
  const tidying = createTidying({ link, health, clock, limits: () => limits })
  // Where the file is as large as it may be, the oldest has to go before more can be written.
  const onFull = tidying.hasten
  const writing = createWriting({ link, health, clock, backoff: createBackoff(clock), onFull })
  let isClosed = false

  const { ask, askNow } = createAsking({ link, file, handedOn: writing.handedOn, isClosed: () => isClosed })

  const load: Store['load'] = async () => {
    for (;;) {
      try {
        // Each try waits for the one before: on purpose.
        // oxlint-disable-next-line no-await-in-loop
        const { projects, jobs, keptFrom } = await writing.handedOn().then(() => link.ask('load', null))
        backoff.reset()
        health.well({ keptFrom })
        return { projects, jobs }
      } catch (error) {
        if (!(error instanceof StoreError) || isClosed) throw error
        health.failed(error)
        if (isLasting(error.code)) throw toldError(error, file)
        // oxlint-disable-next-line no-await-in-loop
        await backoff.wait()
      }
    }
  }

  return {
    write: writing.write,
    load,
    history: (question) => ask('history', question),
    runs: (job) => ask('runs', job),
    events: async (question) => {
      if (question.before !== null) readCursor(question.before)
      return ask('events', question)
    },
    boardAt: async (projects, at) => unpackMoments(await ask('boardAt', { projects, at })),
    jobAt: (job, at) => ask('jobAt', { job, at }),
    loadAccess: () => askNow('loadAccess', null),
    writeAccess: async (changes) => {
      await askNow('writeAccess', changes)
    },
    health: health.now,
    limit: (next) => {
      limits = next
      tidying.hasten()
    },
    onHealth: health.onChange,
    onRenewed: (listener) => void renewedListeners.push(listener),
    close: async () => {
      if (isClosed) return
      isClosed = true
      backoff.end()
      tidying.end()
      await writing.close(CLOSING_MS)
      await within(clock, CLOSING_MS, link.close())
      health.end()
    },
  }
}

const startOwner = (parts: OwnerParts): Worker =>
  new Worker(new URL('./sqlite/worker.ts', import.meta.url), { workerData: parts })
