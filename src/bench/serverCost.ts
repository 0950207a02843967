// Processor time of the server per answer of the board, beside bare servers that send the same bytes.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { request } from 'undici'

import { withBoardServer, withChild } from './boardServer.ts'
import type { Child } from './child.ts'
import { repeat, type Request } from './load.ts'
import type { Measure, Subject } from './measure.ts'
import { hasNginx, withNginx } from './nginx.ts'

const bare = path.join(import.meta.dirname, 'bareServers.ts')
const answerFile = path.resolve('.out/bench/answer')
const encoding = 'gzip'

type Answer = { name: string; request: Request; status: number; times: number }

export const serverCost: Subject = {
  name: 'server-cost',
  measure: ({ full }) =>
    withBoardServer({ jobs: 1_000, types: 8, moving: false }, async (child) => {
      const measures: Measure[] = []
      for (const answer of await answersOf(child.url, full ? 5 : 1)) {
        measures.push(...(await compare(child, answer)))
      }
      return measures
    }),
}

async function answersOf(url: string, factor: number): Promise<Answer[]> {
  const headers = { 'accept-encoding': encoding }
  const first = await request(`${url}/api/board`, { headers })
  const etag = String(first.headers['etag'])
  await first.body.dump({ limit: 64 * 1024 * 1024 })
  const plain = (await (await fetch(`${url}/api/board`)).json()) as { revision: string } // our own contract
  return [
    {
      name: 'delta of a tenth',
      request: { path: `/api/board?since=${plain.revision}`, headers },
      status: 200,
      times: 20_000 * factor,
    },
    { name: 'whole board', request: { path: '/api/board', headers }, status: 200, times: 6_000 * factor },
    {
      name: '304',
      request: { path: '/api/board', headers: { ...headers, 'if-none-match': etag } },
      status: 304,
      times: 20_000 * factor,
    },
  ]
}

async function compare(child: Child, answer: Answer): Promise<Measure[]> {
  const ours = await costOf(child, answer)
  const got = await request(`${child.url}${answer.request.path}`, { headers: answer.request.headers ?? {} })
  const body = Buffer.from(await got.body.arrayBuffer())
  await mkdir(path.dirname(answerFile), { recursive: true })
  await writeFile(answerFile, body)
  const bareAnswer: Answer = { ...answer, request: { path: '/' }, status: answer.status }
  const floorOf = (kind: string): Promise<number | null> =>
    withChild([process.execPath, bare, kind, answerFile, String(answer.status)], (floor) =>
      costOf(floor, bareAnswer),
    )
  const fastify = await floorOf('fastify')
  const http = await floorOf('http')
  const nginx =
    answer.status === 200 && (await hasNginx())
      ? await withNginx({ body, encoding }, (floor) => costOf(floor, bareAnswer))
      : null
  const what = `server CPU per answer, ${answer.name} (${(body.length / 1000).toFixed(1)} kB)`
  return [
    {
      what: `${what}, beside bare Fastify`,
      measured: ours === null || fastify === null ? null : ours / fastify,
      unit: 'x',
      budget: 1.4,
      floor: { of: 'bare Fastify', value: 1 },
    },
    {
      what,
      measured: ours,
      unit: 'µs',
      budget: null,
      floor: fastify === null ? undefined : { of: 'bare Fastify', value: fastify },
      note: `node:http ${http?.toFixed(1) ?? '–'}, nginx ${nginx?.toFixed(1) ?? 'not measured'}`,
    },
  ]
}

/** Microseconds of processor time per answer, after a warm-up of a tenth. */
async function costOf(child: Child, { request: asked, status, times }: Answer): Promise<number | null> {
  await repeat(child.url, asked, { times: times / 10, status })
  const before = await child.cpuMs()
  await repeat(child.url, asked, { times, status })
  const after = await child.cpuMs()
  return before === null || after === null ? null : ((after - before) * 1000) / times
}
