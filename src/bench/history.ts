// What history costs: writing it, keeping it, asking for it, and starting with two weeks of it. Each beside what bare
// SQLite needs for the same rows on the same disk.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openStore } from '#server/store/openStore.ts'
import type { Batch, Store } from '#server/store/store.ts'
import { systemClock } from '#server/systemClock.ts'

import { bareOpening, bareReading, bareWriting } from './bareHistory.ts'
import { BEGAN_AT, changes, everything, JOBS, jobKey, states, tenth, TYPES } from './historyFill.ts'
import { median } from './load.ts'
import type { Measure, Subject } from './measure.ts'
import { figure } from './table.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const KEPT_DAYS = 14
const KEPT_MS = KEPT_DAYS * DAY_MS
/** The job whose last day is asked for: it moved at every poll. */
const BUSY = 8

export const history: Subject = {
  name: 'history',
  measure: async ({ full, say }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-history-'))
    try {
      const live = Array.from({ length: full ? 3_000 : 1_000 }, (_, step) =>
        changes(tenth(step), { step, at: BEGAN_AT + step * 10_000 }),
      )
      const whole = Array.from({ length: full ? 60 : 20 }, (_, step) =>
        everything(step, BEGAN_AT + step * 10_000),
      )
      const written = [
        ...(await writing(folder, { what: 'a tenth of 1,000 jobs changed in each poll', batches: live })),
        ...(await writing(folder, { what: 'all 8,000 rows changed in each poll', batches: whole })),
      ]
      const file = path.join(folder, 'filled.sqlite')
      const rows = await fill(file, full ? 10 : 30)
      const kept = `${JOBS} jobs x ${TYPES} types x ${KEPT_DAYS} days, ${figures(rows)} rows`
      say(`filled with ${kept}`)
      return [...written, ...(await asking(file, kept)), await starting(file, kept)]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const open = (file: string): Store =>
  openStore({
    file,
    keepMs: 2 * KEPT_MS,
    maxBytes: 4 * 1024 ** 3,
    clock: systemClock,
    log: { info: () => {}, warn: (_, message) => console.error(message) },
  })

const rowsOf = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { samples }) => sum + samples.reduce((all, { rows }) => all + rows.length, 0), 0)

/** Handed over as fast as can be, as when the disk was away; and one at a time, as when all is well. */
async function writing(
  folder: string,
  { what, batches }: { what: string; batches: readonly Batch[] },
): Promise<Measure[]> {
  const file = path.join(folder, 'written.sqlite')
  const store = open(file)
  await store.load()
  const rows = rowsOf(batches)
  const begun = performance.now()
  const spent = process.cpuUsage()
  await Promise.all(batches.map(store.write))
  const tookMs = performance.now() - begun
  const cpuPerRow = (cpuMsSince(spent) * 1_000) / rows
  const alone: number[] = []
  for (const batch of batches.slice(0, 20)) {
    const handedOver = performance.now()
    const later = batch.samples.map((sample) => ({ ...sample, at: sample.at + DAY_MS }))
    // oxlint-disable-next-line no-await-in-loop
    await store.write({ ...batch, samples: later })
    alone.push(performance.now() - handedOver)
  }
  await store.close()
  const { size } = await stat(file)
  await rm(file)
  const bare = bareWriting(path.join(folder, 'bare.sqlite'), batches)
  const perRow = (tookMs * 1_000) / rows
  return [
    {
      what: `history: writing a row, ${what}`,
      measured: perRow,
      unit: 'µs',
      budget: 10,
      floor: { of: 'bare SQLite', value: (bare.tookMs * 1_000) / rows },
      note: `${figures(1e6 / perRow)} rows/s, ${figure(cpuPerRow)} µs of processor; one such poll alone ${figures(median(alone))} ms until durable`,
    },
    {
      what: `history: a row on the disk, ${what}`,
      measured: size / (rows + rowsOf(batches.slice(0, 20))),
      unit: 'B',
      budget: 30,
      floor: { of: 'bare SQLite', value: bare.bytes / rows },
    },
  ]
}

/** Half of the jobs move every so many minutes; one moves at every poll of the last day. Returns the rows. */
async function fill(file: string, everyMinutes: number): Promise<number> {
  const store = open(file)
  let rows = 0
  let last: Promise<void> = Promise.resolve()
  const write = (batch: Batch): void => {
    rows += rowsOf([batch])
    last = store.write(batch)
  }
  write(everything(0, BEGAN_AT))
  const steps = KEPT_MS / MINUTE_MS / everyMinutes
  for (let step = 1; step < steps; step += 1) {
    const numbers = [0, 1, 2, 3, 4].flatMap((shift) => tenth(step * 5 + shift))
    write(changes(numbers, { step, at: BEGAN_AT + step * everyMinutes * MINUTE_MS }))
    // oxlint-disable-next-line no-await-in-loop
    if (step % 50 === 0) await last
  }
  for (let at = BEGAN_AT + KEPT_MS - DAY_MS, step = steps; at < BEGAN_AT + KEPT_MS; at += 10_000, step += 1) {
    write(changes([BUSY], { step, at }))
    // oxlint-disable-next-line no-await-in-loop
    if (step % 500 === 0) await last
  }
  write(states(steps, BEGAN_AT + KEPT_MS))
  await last
  await store.close()
  return rows
}

async function asking(file: string, kept: string): Promise<Measure[]> {
  const store = open(file)
  const to = BEGAN_AT + KEPT_MS
  const day = { ...jobKey(BUSY), from: to - DAY_MS, to, points: 500 }
  const days = await timesOf(60, async () => store.history(day))
  const boards = await timesOf(40, async (time) =>
    store.boardAt(['prod-eu'], BEGAN_AT + Math.floor((KEPT_MS * ((time * 7) % 40)) / 40)),
  )
  await store.close()
  const bare = bareReading(file, { job: jobKey(BUSY).jobId, from: day.from, to })
  return [
    {
      what: 'history: 24 h of one job in 500 points',
      measured: median(days.ms),
      unit: 'ms',
      budget: 6,
      floor: { of: 'reading the same rows', value: bare.dayMs },
      note: `${figure(median(days.cpuMs))} ms of processor; ${figures(bare.dayRows)} changes in that day; ${kept}`,
    },
    {
      what: 'history: the board of a moment',
      measured: median(boards.ms),
      unit: 'ms',
      budget: 100,
      floor: { of: 'as many bare point reads', value: bare.pointsMs },
      note: `p50 of ${boards.ms.length}, ${figure(median(boards.cpuMs))} ms of processor; ${kept}`,
    },
  ]
}

async function starting(file: string, kept: string): Promise<Measure> {
  const times = await timesOf(5, async () => {
    const store = open(file)
    await store.load()
    return store.close
  })
  return {
    what: 'history: from opening to every last state',
    measured: median(times.ms) / 1_000,
    unit: 's',
    budget: 1,
    floor: { of: 'the same states, bare', value: bareOpening(file) / 1_000 },
    note: `${figure(median(times.cpuMs) / 1_000)} s of processor; ${kept}`,
  }
}

/**
 * By the clock and by processor time of all threads. The first is for the compiler's benefit and not counted. What
 * `work` returns ends it, outside the time.
 */
async function timesOf(
  count: number,
  work: (time: number) => Promise<unknown>,
): Promise<{ ms: number[]; cpuMs: number[] }> {
  const times: { ms: number[]; cpuMs: number[] } = { ms: [], cpuMs: [] }
  for (let time = 0; time <= count; time += 1) {
    const begun = performance.now()
    const spent = process.cpuUsage()
    // oxlint-disable-next-line no-await-in-loop
    const end = await work(time)
    times.ms.push(performance.now() - begun)
    times.cpuMs.push(cpuMsSince(spent))
    // oxlint-disable-next-line no-await-in-loop
    if (typeof end === 'function') await end()
  }
  return { ms: times.ms.slice(1), cpuMs: times.cpuMs.slice(1) }
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const figures = (value: number): string => Math.round(value).toLocaleString('en')
