import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { createDrivenClock, type DrivenClock } from '../../testing/drivenClock.ts'
import { storeDefaults } from '../config/store.ts'
import { openStore } from './openStore.ts'
import type { Store } from './store.ts'

let folder = ''
let clock: DrivenClock
const stores: Store[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-owner-'))
  clock = createDrivenClock({ startAt: Date.UTC(2026, 10, 23) })
})
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

function open(): Store {
  const log = { info: () => undefined, warn: () => undefined }
  const store = openStore({ file: path.join(folder, 'history.sqlite'), ...storeDefaults, clock, log })
  stores.push(store)
  return store
}

const nothing = { jobs: [], samples: [], verdicts: [], spans: [], runs: [], events: [] }
const named = { ...nothing, projects: [{ key: 'p', name: 'prod', trouble: null }] }

it(
  'a second store on the same file waits with a word, and goes on when the first has ended',
  { timeout: 60_000 },
  async () => {
    const first = open()
    await first.write(named)
    const second = open()
    const written = second.write(named)
    await vi.waitFor(() => expect(second.health().problem?.code).toBe('HISTORY_TAKEN'), { timeout: 20_000 })
    expect(first.health().problem).toBeNull()

    await first.close()
    await vi.waitFor(
      async () => {
        await clock.advance(1_000)
        expect(second.health().problem).toBeNull()
      },
      { timeout: 20_000 },
    )
    await written
    expect((await second.load()).projects).toEqual(named.projects)
  },
)
