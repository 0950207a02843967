import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

import { expect, it } from 'vitest'

import { emptyRecord } from '#domain/jobRecord.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { createDrivenClock, type DrivenClock } from '../../testing/drivenClock.ts'
import { aBatch, DAY_MS, JOB, openedStore } from '../../testing/openedStore.ts'
import { problemBecomes } from '../../testing/storeHealth.ts'
import type { Batch, Store } from './store.ts'

const HOUR_MS = 3_600_000
const BEGAN_AT = Date.UTC(2026, 10, 1)
const DAYS = 20
const NOW = BEGAN_AT + DAYS * DAY_MS
const QUIET = { ...JOB, jobId: 'quiet' }
const everyEvent = { from: null, to: null, projects: [], jobIds: [], kinds: [], before: null, limit: 500 }

/** What the job shows in an hour: its count is the hour. */
const hour = (number: number, job = JOB): Batch => {
  const at = BEGAN_AT + number * HOUR_MS
  return aBatch({
    jobs: [{ ...job, name: 'orders', record: { ...emptyRecord(), polledAt: at } }],
    samples: [{ ...job, at, rows: [aRow({ dst: number, endedAt: number + 1 })], gone: [] }],
    spans: [{ ...job, fromAt: at, toAt: at + HOUR_MS / 2, expectedMs: 10_000, dataAt: null }],
    events: [
      { ...job, at, kind: 'source-grew', type: null, side: null, before: number, after: null, drsAt: null },
    ],
  })
}

const aRun = { ...JOB, startedAt: BEGAN_AT, endedAt: BEGAN_AT + 1, types: [] }

/** The file is looked after for so many minutes. */
async function tidied(
  { store, clock }: { store: Store; clock: DrivenClock },
  minutes: number,
): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    // Each step is answered before the next question is.
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(60_000)
    // oxlint-disable-next-line no-await-in-loop
    await store.runs(JOB)
  }
}

it('removes what is older than it is kept, but never what still holds', async () => {
  const clock = createDrivenClock({ startAt: NOW })
  const { store, file } = await openedStore({ clock, keepMs: 10 * DAY_MS })
  const batches = Array.from({ length: DAYS * 24 }, (_, number) => hour(number))
  await Promise.all([hour(0, QUIET), aBatch({ runs: [aRun] }), ...batches].map(store.write))
  await store.load()
  expect(store.health().keptFrom).toBe(BEGAN_AT)
  await tidied({ store, clock }, 20)

  const cut = NOW + 60_000 - 10 * DAY_MS
  expect(store.health().keptFrom).toBe(cut)
  // Ten days of hours, and the one in which they begin.
  const kept = new DatabaseSync(file, { readOnly: true })
  const count = (table: string): unknown =>
    kept.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows']
  const counts = ['sample', 'phase', 'span', 'event'].map(count)
  kept.close()
  expect(counts).toEqual([241, 241, 241, 239])

  const held = await store.jobAt(JOB, cut)
  expect(held.rows).toEqual([aRow({ dst: 240, endedAt: 241 })])
  expect(held.span?.fromAt).toBe(BEGAN_AT + 240 * HOUR_MS)
  expect((await store.jobAt(QUIET, NOW)).rows).toEqual([aRow({ dst: 0, endedAt: 1 })])
  expect(await store.runs(JOB)).toHaveLength(1)
  expect((await store.load()).jobs).toHaveLength(2)
  const { events } = await store.events(everyEvent)
  expect([events[0]?.before, events.at(-1)?.before]).toEqual([479, 241])
})

it('keeps less from the moment on at which it is told to', async () => {
  const clock = createDrivenClock({ startAt: NOW })
  const { store } = await openedStore({ clock, keepMs: 30 * DAY_MS })
  await Promise.all(Array.from({ length: DAYS * 24 }, async (_, number) => store.write(hour(number))))
  await tidied({ store, clock }, 2)
  expect(store.health().keptFrom).toBe(BEGAN_AT)
  store.limit({ keepMs: DAY_MS, maxBytes: 2 ** 30 })
  await tidied({ store, clock }, 20)
  expect(store.health().keptFrom).toBeGreaterThan(NOW - DAY_MS)
  // The cut lies some minutes behind an hour.
  expect((await store.events(everyEvent)).events).toHaveLength(23)
})

it('makes room by removing the oldest where the file is as large as it may be', async () => {
  const maxBytes = 1024 ** 2
  const clock = createDrivenClock({ startAt: NOW })
  const { store, file } = await openedStore({ clock, keepMs: 30 * DAY_MS, maxBytes })
  let minute = 0
  const more = (): Batch => {
    minute += 1
    const at = BEGAN_AT + minute * 60_000
    return aBatch({
      samples: [{ ...JOB, at, rows: [aRow({ dst: minute })], gone: [] }],
      events: hour(minute).events,
    })
  }
  while (store.health().problem === null) {
    const batches = Array.from({ length: 1_000 }, more).map(store.write)
    // One after the other, until no more fit.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.race([Promise.all(batches), problemBecomes(store, 'HISTORY_DISK_FULL')])
  }
  expect(store.health().problem?.code).toBe('HISTORY_DISK_FULL')
  await tidied({ store, clock }, 60)
  expect(store.health().problem).toBeNull()
  expect(store.health().keptFrom).toBeGreaterThan(BEGAN_AT + HOUR_MS)
  const { rows } = await store.jobAt(JOB, NOW)
  expect(rows[0]?.dst).toBe(minute)
  await store.close()
  expect(statSync(file).size).toBeLessThanOrEqual(maxBytes + 256 * 4_096)
})
