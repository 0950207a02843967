// A thousand people with the board open, and what DRS notices of them: nothing.
import { Pool } from 'undici'

import type { Child } from './child.ts'
import { withCrowd } from './crowd.ts'
import { percentile } from './load.ts'
import type { Measure, Subject } from './measure.ts'

const jobs = 500
const pollMs = 5_000
const everybody = 1_000

export const viewers: Subject = {
  name: 'viewers',
  measure: ({ full }) =>
    withCrowd(jobs, async (server) => {
      const alone = await watch(server, { count: 1, lastsMs: full ? 120_000 : 30_000 })
      const crowd = await watch(server, { count: everybody, lastsMs: full ? 600_000 : 40_000 })
      const who = `${everybody.toLocaleString('en')} viewers every 5 s, ${jobs} jobs`
      return [
        {
          what: `${who}: p99`,
          measured: percentile(crowd.latenciesMs, 0.99),
          unit: 'ms',
          budget: 100,
          floor: { of: 'median', value: percentile(crowd.latenciesMs, 0.5) },
          note: `${crowd.latenciesMs.length} answers, load generator on the same cores`,
        },
        { what: `${who}: errors`, measured: crowd.errors, unit: 'errors', budget: 0 },
        { what: `${who}: resident memory`, measured: crowd.residentMiB, unit: 'MiB', budget: 256 },
        {
          what: 'calls to DRS with 1,000 viewers',
          measured: crowd.callsPerMinute,
          unit: 'calls/min',
          // Equal but for where the minute is cut.
          budget: alone.callsPerMinute * 1.1,
          floor: { of: '1 viewer', value: alone.callsPerMinute },
        },
      ] satisfies Measure[]
    }),
}

type Watched = { latenciesMs: number[]; errors: number; residentMiB: number | null; callsPerMinute: number }

/** Viewers spread over the poll's length, each asking for what changed since it asked last. */
async function watch(
  server: Child,
  { count, lastsMs }: { count: number; lastsMs: number },
): Promise<Watched> {
  const pool = new Pool(server.url, { connections: count, pipelining: 1, headersTimeout: 10_000 })
  const latenciesMs: number[] = []
  let errors = 0
  let residentMiB = await server.residentMiB()
  const callsBefore = await callsSoFar(server.url)
  const begun = performance.now()
  const viewer = async (number: number): Promise<void> => {
    let since: string | null = null
    for (let due = begun + (number / count) * pollMs; due < begun + lastsMs; due += pollMs) {
      await until(due)
      try {
        since = await poll(pool, since)
        latenciesMs.push(performance.now() - due)
      } catch {
        errors += 1
      }
    }
  }
  await Promise.all(Array.from({ length: count }, (_, number) => viewer(number)))
  residentMiB = Math.max(residentMiB ?? 0, (await server.residentMiB()) ?? 0) || null
  const minutes = (performance.now() - begun) / 60_000
  const callsPerMinute = ((await callsSoFar(server.url)) - callsBefore) / minutes
  await pool.close()
  return { latenciesMs, errors, residentMiB, callsPerMinute }
}

const until = (due: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))

/** Asks for plain text, so that the generator spends nothing on decompressing. Resolves to the new revision. */
async function poll(pool: Pool, since: string | null): Promise<string> {
  const path = since === null ? '/api/board' : `/api/board?since=${since}`
  const { statusCode, body } = await pool.request({ method: 'GET', path })
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`)
  const revision = /"revision":"([^"]+)"/.exec(text.slice(0, 200))?.[1]
  if (revision === undefined) throw new Error(`${path} names no revision`)
  return revision
}

async function callsSoFar(url: string): Promise<number> {
  const answer = (await (await fetch(`${url}/api/diagnostics`)).json()) as {
    projects: { callsTotal: number }[]
  } // our own contract
  return answer.projects.reduce((sum, project) => sum + project.callsTotal, 0)
}
