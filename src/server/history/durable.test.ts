import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { aBoard, aConfiguration, wireTables, type TestBoard } from '../../testing/boardOf.ts'
import { storeDefaults } from '../config/store.ts'
import { openStore } from '../store/openStore.ts'
import type { Store } from '../store/store.ts'
import { projectKey } from './projectKey.ts'

const configuration = aConfiguration([{ jobs: [{ id: 'a', name: 'a' }] }])
const [project] = configuration.projects
const key = project === undefined ? '' : projectKey(project, 'live')
const silent = { info: () => undefined, warn: () => undefined }

let folder = ''
let file = ''
let store: Store
let board: TestBoard

/** A board with a store, restored and looked at once. */
async function begin(): Promise<void> {
  board = aBoard(configuration, (clock) => {
    store = openStore({ file, ...storeDefaults, clock, log: silent })
    return store
  })
  await board.restore()
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-durable-'))
  file = path.join(folder, 'history.sqlite')
  await begin()
})
afterEach(async () => {
  board.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Another program holds the file, as a back-up tool does. */
function lock(): { release: () => void } {
  const other = new DatabaseSync(file)
  other.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE')
  return {
    release: () => {
      other.exec('ROLLBACK')
      other.close()
    },
  }
}

const shown = () => board.views.since(null).jobs[0]?.objects.dst
const kinds = async () => {
  const question = { from: null, to: null, projects: [key], jobIds: [], kinds: [], before: null, limit: 100 }
  return (await store.events(question)).events.map(({ kind }) => kind).toReversed()
}
/** Real disks take their time; the board's clock moves with every look, or not. */
const eventually = (check: () => void | Promise<void>, stepMs = 0): Promise<void> =>
  vi.waitFor(
    async () => {
      await board.clock.advance(stepMs)
      await check()
    },
    { timeout: 20_000, interval: 20 },
  )

/** A first answer, durable and shown: the clock stands still while the disk takes its time. */
async function showFirst(): Promise<void> {
  // An answer of the store: whatever was handed to it before is written.
  await kinds()
  await board.clock.advance(2_000)
  board.answer(['a'], [wireTables('a', [9, 3])])
  await board.clock.advance(200)
  await eventually(() => expect(shown()).toBe(3))
}

it(
  'a sample is shown once it is durable, and its events are there when it is',
  { timeout: 30_000 },
  async () => {
    await showFirst()
    expect(await kinds()).toEqual(['run-started', 'row-started'])
  },
)

it(
  'a sample that cannot be written is held for a second, then shown with a word, and kept later',
  { timeout: 60_000 },
  async () => {
    await showFirst()

    await board.clock.advance(2_000)
    const held = lock()
    board.answer(['a'], [wireTables('a', [9, 9])])
    await board.clock.advance(900)
    expect(shown()).toBe(3)
    expect(board.views.job('prod', 'a')?.objects.dst).toBe(3)
    expect(board.views.cachedEntry(project?.projectId ?? '', 'a')).toMatchObject({
      struct_process: { result: [{ dst_count: 3 }] },
    })
    await board.clock.advance(200)
    await eventually(() => expect(shown()).toBe(9))
    await eventually(
      () => expect(board.views.since(null).history.problem?.code).toMatch(/^HISTORY_(BEHIND|LOCKED)$/),
      500,
    )
    expect(board.views.ready()).toBe(true)

    held.release()
    await eventually(() => expect(board.views.since(null).history.problem).toBeNull(), 1_000)
    expect(await kinds()).toEqual(['run-started', 'row-started', 'row-complete', 'job-complete'])
  },
)

it(
  'what is heard before the file can be read is told on top of what was kept',
  { timeout: 60_000 },
  async () => {
    await showFirst()
    board.close()
    await store.close()

    const other = new DatabaseSync(file)
    other.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    board = aBoard(configuration, (clock) => {
      store = openStore({ file, ...storeDefaults, clock, log: silent })
      return store
    })
    board.clock.step(60_000)
    const restored = board.restore()
    board.answer(['a'], [wireTables('a', [9, 5])])
    board.answer(['a'], [wireTables('a', [9, 9])])
    await eventually(() => expect(shown()).toBe(9), 300)
    await eventually(() => expect(board.views.since(null).history.problem?.code).toBe('HISTORY_LOCKED'), 500)

    other.exec('ROLLBACK')
    other.close()
    await eventually(() => expect(board.views.since(null).history.problem).toBeNull(), 1_000)
    await restored
    await eventually(async () => {
      expect(await kinds()).toEqual(['run-started', 'row-started', 'row-complete', 'job-complete'])
    }, 500)
  },
)
