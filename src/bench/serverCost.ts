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
const rounds = 5

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
      times: 8_000 * factor,
    },
    { name: 'whole board', request: { path: '/api/board', headers }, status: 200, times: 3_000 * factor },
    {
      name: '304',
      request: { path: '/api/board', headers: { ...headers, 'if-none-match': etag } },
      status: 304,
      times: 8_000 * factor,
    },
  ]
}

async function compare(child: Child, answer: Answer): Promise<Measure[]> {
  const got = await request(`${child.url}${answer.request.path}`, { headers: answer.request.headers ?? {} })
  const body = Buffer.from(await got.body.arrayBuffer())
  await mkdir(path.dirname(answerFile), { recursive: true })
  await writeFile(answerFile, body)
  const bareAnswer: Answer = { ...answer, request: { path: '/' } }
  const command = (kind: string) => [process.execPath, bare, kind, answerFile, String(answer.status)] as const
  const [ours, fastify, http] = await withChild(command('fastify'), (ofFastify) =>
    withChild(command('http'), (ofHttp) =>
      costsInTurn([
        [child, answer],
        [ofFastify, bareAnswer],
        [ofHttp, bareAnswer],
      ]),
    ),
  )
  const nginx =
    answer.status === 200 && (await hasNginx())
      ? await withNginx({ body, encoding }, (peer) => costsInTurn([[peer, bareAnswer]]))
      : []
  return measuresOf(`server CPU per answer, ${answer.name} (${(body.length / 1000).toFixed(1)} kB)`, {
    ours: ours ?? null,
    fastify: fastify ?? null,
    others: `node:http ${told(http)}, nginx ${told(nginx[0])}`,
  })
}

const told = (cost: number | null | undefined): string => cost?.toFixed(1) ?? 'not measured'

function measuresOf(
  what: string,
  costs: { ours: number | null; fastify: number | null; others: string },
): Measure[] {
  const { ours, fastify, others } = costs
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
      note: others,
    },
  ]
}

/** The least of several rounds in turn: what disturbs a round on a shared machine only ever adds to it. */
async function costsInTurn(subjects: readonly (readonly [Child, Answer])[]): Promise<(number | null)[]> {
  const least: (number | null)[] = subjects.map(() => null)
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [child, answer]] of subjects.entries()) {
      const cost = await costOf(child, answer)
      const before = least[at] ?? null
      // The first round is for the compiler's benefit.
      if (round > 0 && cost !== null) least[at] = before === null ? cost : Math.min(before, cost)
    }
  }
  return least
}

/** Microseconds of processor time per answer. */
async function costOf(child: Child, { request: asked, status, times }: Answer): Promise<number | null> {
  const before = await child.cpuMs()
  await repeat(child.url, asked, { times, status })
  const after = await child.cpuMs()
  return before === null || after === null ? null : ((after - before) * 1000) / times
}
