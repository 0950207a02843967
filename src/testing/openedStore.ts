// A store on a real file in a folder of its own; both are gone when the test ends.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, onTestFinished } from 'vitest'

import { openStore, type StoreParts } from '#server/store/openStore.ts'
import type { Batch, Store } from '#server/store/store.ts'
import { systemClock } from '#server/systemClock.ts'

export type OpenedStore = { store: Store; file: string; lines: string[] }

export const DAY_MS = 24 * 3_600_000

/** Opened on the file of another one where that is named. */
export async function openedStore(parts: Partial<StoreParts> = {}): Promise<OpenedStore> {
  const opened = openAt(parts.file ?? path.join(await ownFolder(), 'lockstep.sqlite'), parts)
  onTestFinished(() => opened.store.close())
  return opened
}

/** One for all tests of a file, which only ask it; told these batches one after the other. */
export function askedStore(batches: readonly Batch[]): () => Store {
  let folder = ''
  let opened: OpenedStore | null = null
  beforeAll(async () => {
    folder = await mkdtemp(prefix)
    opened = openAt(path.join(folder, 'lockstep.sqlite'), {})
    await Promise.all(batches.map(opened.store.write))
  })
  afterAll(async () => {
    await opened?.store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => {
    if (opened === null) throw new Error('The store is open only while tests run')
    return opened.store
  }
}

export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(prefix)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const prefix = path.join(tmpdir(), 'lockstep-store-')

function openAt(file: string, parts: Partial<StoreParts>): OpenedStore {
  const lines: string[] = []
  const log = {
    info: (_: unknown, message: string) => lines.push(message),
    warn: (_: unknown, message: string) => lines.push(message),
  }
  const limits = { keepMs: 14 * DAY_MS, maxBytes: 2 * 1024 ** 3 }
  return { store: openStore({ ...limits, clock: systemClock, log, ...parts, file }), file, lines }
}

export const JOB = { project: 'https://drs.example 054b', jobId: 'job-1' }

/** A batch of what is named. */
export const aBatch = (parts: Partial<Batch>): Batch => ({
  projects: [],
  jobs: [],
  samples: [],
  verdicts: [],
  spans: [],
  runs: [],
  events: [],
  ...parts,
})
