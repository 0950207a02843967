// A store on a real file in a folder of its own; both are gone when the test ends.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { onTestFinished } from 'vitest'

import { openStore, type StoreParts } from '#server/store/openStore.ts'
import type { Batch, Store } from '#server/store/store.ts'
import { systemClock } from '#server/systemClock.ts'

export type OpenedStore = { store: Store; file: string; lines: string[] }

export const DAY_MS = 24 * 3_600_000

/** Opened on the file of another one where that is named. */
export async function openedStore(parts: Partial<StoreParts> = {}): Promise<OpenedStore> {
  const file = parts.file ?? path.join(await ownFolder(), 'lockstep.sqlite')
  const lines: string[] = []
  const log = {
    info: (_: unknown, message: string) => lines.push(message),
    warn: (_: unknown, message: string) => lines.push(message),
  }
  const limits = { keepMs: 14 * DAY_MS, maxBytes: 2 * 1024 ** 3 }
  const store = openStore({ ...limits, clock: systemClock, log, ...parts, file })
  onTestFinished(() => store.close())
  return { store, file, lines }
}

export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
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
