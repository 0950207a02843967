// A thousand people with the board open, and what DRS notices of them: nothing.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { request } from 'undici'

import { alignedCounts } from './alignedCounts.ts'
import { withChild } from './boardServer.ts'
import { INTERVAL_MS, withCrowd, type Crowd } from './crowd.ts'
import { percentile } from './load.ts'
import type { Measure, Subject } from './measure.ts'
import { encoding, errorsAndMemory, pollMs, watchedBy, type Watched as Costs } from './watchedBy.ts'

const jobs = 500
const MINUTE_MS = 60_000
/** Task status is asked for every five minutes, so a full run compares as long stretches. */
const stretchMs = (full: boolean): number => (full ? 5 : 1) * MINUTE_MS
/** As long as it may take until a stretch begins. */
const ALIGNING_MS = INTERVAL_MS + 2_000
const everybody = 1_000

export const viewers: Subject = {
  name: 'viewers',
  measure: ({ full }) =>
    withCrowd(jobs, async (crowd) => {
      const lengthMs = stretchMs(full)
      const floorMs = full ? MINUTE_MS : 15_000
      const alone = await watchAndCount(crowd, { count: 1, lastsMs: lengthMs + ALIGNING_MS, lengthMs })
      const before = await floorOf(crowd, floorMs)
      const lastsMs = (full ? 2 : 1) * lengthMs + ALIGNING_MS
      const all = await watchAndCount(crowd, { count: everybody, lastsMs, lengthMs })
      // Other work on the machine comes and goes: so the floor is measured on both sides.
      const floor = both(before, await floorOf(crowd, floorMs))
      return [...costsOf(all, floor), callsOf(alone.counts, all.counts, lengthMs)]
    }),
}

/** The same where nobody looks without being known. */
export const guardedViewers: Subject = {
  name: 'guarded-viewers',
  measure: ({ full }) =>
    withCrowd(
      jobs,
      async (crowd) => {
        const floorMs = full ? MINUTE_MS : 15_000
        const before = await floorOf(crowd, floorMs)
        const lastsMs = full ? 10 * MINUTE_MS : MINUTE_MS
        const all = await watchedBy(crowd.server, {
          count: everybody,
          lastsMs,
          cookiesFile: crowd.cookiesFile,
        })
        return costsOf(
          all,
          both(before, await floorOf(crowd, floorMs)),
          'screens, each with a link of its own,',
        )
      },
      { screens: everybody },
    ),
}

type Watched = Costs & { counts: number[] }

async function watchAndCount(
  crowd: Crowd,
  { lengthMs, ...how }: { count: number; lastsMs: number; lengthMs: number },
): Promise<Watched> {
  const from = Date.now()
  const watched = await watchedBy(crowd.server, how)
  const window = { from, to: Date.now(), intervalMs: INTERVAL_MS, lengthMs }
  return { ...watched, counts: alignedCounts(await crowd.callsAt(), window) }
}

const both = (a: Costs, b: Costs): Costs => ({
  firstMs: [...a.firstMs, ...b.firstMs],
  laterMs: [...a.laterMs, ...b.laterMs],
  errors: [...a.errors, ...b.errors],
  residentMiB: Math.max(a.residentMiB ?? 0, b.residentMiB ?? 0) || null,
  cpuMs: a.cpuMs === null || b.cpuMs === null ? null : a.cpuMs + b.cpuMs,
})

/** The same viewers at a server that does nothing but send the same bytes; our server and DRS go on beside it. */
async function floorOf({ server, folder, cookie }: Crowd, lastsMs: number): Promise<Costs> {
  const headers = { 'accept-encoding': encoding, ...(cookie === null ? {} : { cookie }) }
  const board = await request(`${server.url}/api/board`, { headers })
  const revision = /"(.+)"/.exec(String(board.headers['etag']))?.[1] ?? ''
  const files = [path.join(folder, 'whole'), path.join(folder, 'delta')] as const
  await writeFile(files[0], Buffer.from(await board.body.arrayBuffer()))
  await new Promise((resolve) => setTimeout(resolve, pollMs))
  const delta = await request(`${server.url}/api/board?since=${revision}`, { headers })
  await writeFile(files[1], Buffer.from(await delta.body.arrayBuffer()))
  const script = path.join(import.meta.dirname, 'bareBoard.ts')
  return withChild([process.execPath, script, ...files, encoding], (bare) =>
    watchedBy(bare, { count: everybody, lastsMs }),
  )
}

const bareHttp = 'bare node:http'

function costsOf(all: Costs, floor: Costs, kind = 'viewers'): Measure[] {
  const who = `${everybody.toLocaleString('en')} ${kind} every 5 s, ${jobs} jobs`
  const bare = (of: 'firstMs' | 'laterMs') => ({ of: bareHttp, value: percentile(floor[of], 0.99) })
  return [
    {
      what: `${who}: p99`,
      measured: percentile(all.laterMs, 0.99),
      unit: 'ms',
      budget: 100,
      floor: bare('laterMs'),
      note: told(all.laterMs),
    },
    {
      what: `${who}: p99 of the first wave, everybody's whole board within 5 s`,
      measured: percentile(all.firstMs, 0.99),
      unit: 'ms',
      budget: 100,
      floor: bare('firstMs'),
      note: told(all.firstMs),
    },
    ...errorsAndMemory({ who, of: bareHttp }, all, floor),
    {
      what: `${who}: server CPU per answer, polls of DRS included`,
      measured: perAnswer(all),
      unit: 'µs',
      budget: null,
      floor: { of: bareHttp, value: perAnswer(floor) ?? 0 },
    },
  ]
}

const told = (values: readonly number[]): string =>
  `${values.length} answers, median ${percentile(values, 0.5).toFixed(1)} ms, longest ${percentile(values, 1).toFixed(0)} ms`

/** Microseconds. */
const perAnswer = ({ cpuMs, firstMs, laterMs }: Costs): number | null =>
  cpuMs === null ? null : (cpuMs * 1000) / (firstMs.length + laterMs.length)

/** Over the same number of seconds, aligned to the schedule: so the counts are equal, or they are not. */
function callsOf(alone: readonly number[], all: readonly number[], lengthMs: number): Measure {
  const [usual] = alone
  const measured =
    usual === undefined || all.length === 0 ? null : Math.max(...all.map((calls) => Math.abs(calls - usual)))
  return {
    what: 'calls to DRS with 1,000 viewers, more or less than with 1',
    measured,
    unit: 'calls',
    budget: 0,
    note: `in ${lengthMs / 1000} s ${all.join(' and ')} with all, ${alone.join()} with 1`,
  }
}
