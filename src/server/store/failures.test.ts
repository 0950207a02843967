// What can befall the file, each time for real: the store goes on taking batches, says what is wrong, and writes
// everything that waited once it can.
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, it } from 'vitest'

import { aRow } from '#domain/testing/aRow.ts'

import { createDrivenClock, type DrivenClock } from '../../testing/drivenClock.ts'
import { canMount, readOnlyView, smallDisk } from '../../testing/mounted.ts'
import { aBatch, JOB, openedStore, ownFolder } from '../../testing/openedStore.ts'
import { problemBecomes } from '../../testing/storeHealth.ts'
import type { Batch, Store } from './store.ts'

const AT = Date.UTC(2026, 10, 23, 13, 5)
const HOUR_MS = 3_600_000

const drivenClock = (): DrivenClock => createDrivenClock({ startAt: AT })

/** The tables of the job stand at `dst`, seen so many ms after the start; an event says so, too. */
const counted = (dst: number, at = AT + dst): Batch =>
  aBatch({
    samples: [{ ...JOB, at, rows: [aRow({ dst, src: 1_000_000 })], gone: [] }],
    events: [
      { ...JOB, at, kind: 'source-grew', type: 'table', side: null, before: dst, after: null, drsAt: null },
    ],
  })

/** Counts of the samples that are kept, oldest first; those of the events must be the same. */
async function keptCounts(store: Store): Promise<(number | null)[]> {
  const question = { ...JOB, from: 0, to: AT + 1e9, points: 2_000 }
  const { types } = await store.history(question)
  const samples = types.flatMap(({ points }) => points.map(({ dst }) => dst))
  const everything = { from: null, to: null, projects: [], jobIds: [], kinds: [], before: null, limit: 500 }
  const { events } = await store.events(everything)
  expect(events.map(({ before }) => before).toReversed()).toEqual(samples.slice(-500))
  return samples
}

/** Lets time pass until all of this has happened: when the last try that fails is over is up to the disk. */
async function inTime(clock: DrivenClock, ...happenings: readonly Promise<unknown>[]): Promise<void> {
  let isOver = false
  const over = Promise.all(happenings).finally(() => {
    isOver = true
  })
  // Time goes on step by step on purpose, and what is awaited ends the loop meanwhile.
  // oxlint-disable-next-line no-await-in-loop, no-unmodified-loop-condition
  while (!isOver) await clock.advance(1_000)
  await over
}

const many = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

it.runIf(canMount)('waits for room while the disk is full, and then writes an hour of batches', async () => {
  const folder = await smallDisk(1024 ** 2)
  const clock = drivenClock()
  const { store } = await openedStore({ file: path.join(folder, 'data', 'lockstep.sqlite'), clock })
  await store.write(counted(0))
  const filler = path.join(folder, 'filler')
  fill(filler)
  const written = many(1, 361).map(async (dst) => store.write(counted(dst)))
  await problemBecomes(store, 'HISTORY_DISK_FULL')
  expect(store.health().problem?.text).toMatch(/^History paused: disk full/)
  await clock.advance(HOUR_MS)
  expect(store.health().problem?.code).toBe('HISTORY_DISK_FULL')
  // Reading needs no room.
  expect(await keptCounts(store)).toEqual([0])
  rmSync(filler)
  await inTime(clock, ...written, problemBecomes(store, null))
  expect(await keptCounts(store)).toEqual(many(0, 361))
})

it.runIf(canMount)('opens once there is room, where the disk is full from the start', async () => {
  const folder = await smallDisk(1024 ** 2)
  const filler = path.join(folder, 'filler')
  fill(filler)
  const clock = drivenClock()
  const { store } = await openedStore({ file: path.join(folder, 'lockstep.sqlite'), clock })
  const loaded = store.load()
  const written = store.write(counted(1))
  await problemBecomes(store, 'HISTORY_DISK_FULL')
  rmSync(filler)
  await inTime(clock, written, loaded, problemBecomes(store, null))
  expect(await loaded).toEqual({ projects: [], jobs: [] })
  expect(await keptCounts(store)).toEqual([1])
})

it('waits where the size that is allowed is used up, and goes on with a larger one', async () => {
  const clock = drivenClock()
  const { store, file } = await openedStore({ clock, maxBytes: 512 * 1024 })
  let dst = 0
  while (store.health().problem === null) {
    const batches = many(dst, dst + 500).map(async (count) => store.write(counted(count)))
    dst += 500
    // One after the other, until no more fit.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.race([Promise.all(batches), problemBecomes(store, 'HISTORY_DISK_FULL')])
  }
  expect(readFileSync(file).length).toBeLessThanOrEqual(512 * 1024)
  store.limit({ keepMs: 14 * 24 * HOUR_MS, maxBytes: 64 * 1024 ** 2 })
  await inTime(clock, problemBecomes(store, null))
  const { types } = await store.history({ ...JOB, from: AT + dst, to: AT + dst, points: 2 })
  expect(types[0]?.points[0]?.dst).toBe(dst - 1)
})

it('waits while another program holds the file: behind after a second, locked after five', async () => {
  const { store, file } = await openedStore()
  await store.write(counted(0))
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  const written = store.write(counted(1))
  await problemBecomes(store, 'HISTORY_BEHIND')
  await problemBecomes(store, 'HISTORY_LOCKED')
  expect(await keptCounts(store)).toEqual([0])
  other.exec('ROLLBACK')
  other.close()
  await written
  await problemBecomes(store, null)
  expect(await keptCounts(store)).toEqual([0, 1])
}, 20_000)

it.runIf(canMount)('waits while the file is read-only', async () => {
  const before = await openedStore()
  await before.store.write(counted(0))
  await before.store.close()
  const { view, openForWriting } = await readOnlyView(path.dirname(before.file))
  const clock = drivenClock()
  const { store } = await openedStore({ file: path.join(view, path.basename(before.file)), clock })
  const written = store.write(counted(1))
  await problemBecomes(store, 'HISTORY_READ_ONLY')
  openForWriting()
  await inTime(clock, written, problemBecomes(store, null))
  expect(await keptCounts(store)).toEqual([0, 1])
})

it('waits for its folder, where a file stands in its place', async () => {
  const place = path.join(await ownFolder(), 'data')
  writeFileSync(place, 'in the way')
  const clock = drivenClock()
  const { store } = await openedStore({ file: path.join(place, 'lockstep.sqlite'), clock })
  const written = store.write(counted(1))
  await problemBecomes(store, 'HISTORY_NO_FOLDER')
  await expect(store.jobAt(JOB, AT)).rejects.toMatchObject({ code: 'HISTORY_NO_FOLDER' })
  rmSync(place)
  await inTime(clock, written, problemBecomes(store, null))
  expect(await keptCounts(store)).toEqual([1])
})

it('moves aside what is no database, says so for a day and begins anew', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const text = 'no database at all, but long enough to be taken for one. '.repeat(100)
  writeFileSync(file, text)
  const clock = drivenClock()
  const { store } = await openedStore({ file, clock })
  let renewed = 0
  store.onRenewed(() => {
    renewed += 1
  })
  expect(await store.load()).toEqual({ projects: [], jobs: [] })
  expect(renewed).toBe(1)
  const problem = store.health().problem
  const [, name = ''] = /moved aside to (\S+\.damaged-[\dTZ]+);/.exec(problem?.text ?? '') ?? []
  expect(problem?.texts['zh-cn']).toContain(name)
  expect(readFileSync(path.join(path.dirname(file), name), 'utf8')).toBe(text)
  await store.write(counted(1))
  expect(await keptCounts(store)).toEqual([1])
  await clock.advance(24 * HOUR_MS)
  expect(store.health().problem).toBeNull()
})

it('moves aside a file with flipped pages as soon as one of them is needed', async () => {
  const before = await openedStore()
  await Promise.all(many(0, 4_000).map(async (dst) => before.store.write(counted(dst))))
  await before.store.close()
  const damaged = readFileSync(before.file)
  // All but the first page, which says what kind of file it is.
  damaged.fill(0xff, 4_096 * 2, damaged.length)
  const handle = openSync(before.file, 'r+')
  writeSync(handle, damaged)
  closeSync(handle)
  const { store } = await openedStore({ file: before.file })
  await store.write(counted(5_000))
  expect(store.health().problem?.code).toBe('HISTORY_DAMAGED')
  expect(await keptCounts(store)).toEqual([5_000])
  const [, name = ''] = /moved aside to (\S+);/.exec(store.health().problem?.text ?? '') ?? []
  expect(readFileSync(path.join(path.dirname(before.file), name)).equals(damaged)).toBe(true)
})

it.each([
  ['a newer version', 'PRAGMA user_version = 99', 'HISTORY_NEWER'],
  ['another program', 'PRAGMA application_id = 7', 'HISTORY_FOREIGN'],
])('leaves a file of %s as it is', async (_, sql, code) => {
  const before = await openedStore()
  await before.store.write(counted(0))
  await before.store.close()
  const other = new DatabaseSync(before.file)
  other.exec(`PRAGMA journal_mode = DELETE; ${sql}`)
  other.close()
  const bytes = readFileSync(before.file)
  const { store } = await openedStore({ file: before.file })
  await store.write(counted(1))
  expect(store.health().problem?.code).toBe(code)
  await expect(store.load()).rejects.toMatchObject({ code, message: store.health().problem?.text })
  await expect(store.jobAt(JOB, AT)).rejects.toMatchObject({ code })
  await store.write(counted(2))
  await store.close()
  expect(readFileSync(before.file).equals(bytes)).toBe(true)
})

it.each<[string, (file: string) => void]>([
  ['removed', (file) => rmSync(file)],
  ['replaced', (file) => replaceFile(file)],
  ['moved with its folder', (file) => renameSync(path.dirname(file), `${path.dirname(file)}-moved`)],
])('writes everything anew where its file was %s', async (_, change) => {
  const folder = path.join(await ownFolder(), 'data')
  mkdirSync(folder)
  const { store, file } = await openedStore({ file: path.join(folder, 'lockstep.sqlite') })
  store.onRenewed(() => void store.write(counted(7)))
  await store.write(counted(1))
  change(file)
  await store.write(counted(2))
  expect(await keptCounts(store)).toEqual([2, 7])
  expect(store.health().problem).toBeNull()
  const kept = new DatabaseSync(file, { readOnly: true })
  expect(kept.prepare('SELECT count(*) AS kept FROM sample').get()).toEqual({ kept: 2 })
  kept.close()
})

it('notices within a minute that its file is gone, though nothing is written', async () => {
  const clock = drivenClock()
  const { store, file } = await openedStore({ clock })
  await store.write(counted(1))
  const renewed = new Promise<void>((resolve) => {
    store.onRenewed(resolve)
  })
  rmSync(file)
  await clock.advance(60_000)
  await renewed
  await store.write(counted(2))
  expect(await keptCounts(store)).toEqual([2])
})

it('never rejects or waits for ever: a closed store has given up what it could not write', async () => {
  const place = path.join(await ownFolder(), 'data')
  writeFileSync(place, 'in the way')
  const { store } = await openedStore({ file: path.join(place, 'lockstep.sqlite') })
  const written = store.write(counted(1))
  const loaded = store.load()
  await problemBecomes(store, 'HISTORY_NO_FOLDER')
  await Promise.all([store.close(), expect(loaded).rejects.toMatchObject({ code: 'HISTORY_NO_FOLDER' })])
  await written
  await store.write(counted(2))
  await expect(store.jobAt(JOB, AT)).rejects.toMatchObject({ code: 'HISTORY_CLOSED' })
})

/** Takes all the room there is. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  const piece = Buffer.alloc(4_096)
  try {
    for (;;) writeSync(handle, piece)
  } catch {
    // No room is left.
  } finally {
    closeSync(handle)
  }
}

function replaceFile(file: string): void {
  const other = new DatabaseSync(`${file}.other`)
  other.exec('PRAGMA journal_mode = DELETE')
  other.close()
  renameSync(`${file}.other`, file)
}
