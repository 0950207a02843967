import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import { EventsAnswer } from '#contract/events.ts'
import { HistoryAnswer, RunsAnswer } from '#contract/history.ts'
import { JobDetail } from '#contract/job.ts'

import { movingJob, scripted, scriptedJob, tables, unknownJob } from '../../testing/scripted.ts'
import { serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'
import { START_AT } from '../../testing/watch.ts'

const MINUTE = 60_000
const job = '/api/projects/prod/jobs/moving'
let folder = ''
let served: ServedWatch

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-routes-'))
  served = await serveWatch({
    scenario: scripted(
      [
        movingJob('moving'),
        scriptedJob('ending', (atMs) => tables(9, atMs < START_AT + 5 * MINUTE ? 5 : 9, START_AT)),
        unknownJob('unknown'),
      ],
      [movingJob('elsewhere')],
    ),
    storeFile: path.join(folder, 'history.sqlite'),
  })
  await served.watch.clock.advance(9 * MINUTE)
}, 60_000)
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (url: string) => {
  const answer = await served.app.server.inject({ url, headers: { host: '127.0.0.1' } })
  return { status: answer.statusCode, body: answer.json<unknown>(), headers: answer.headers }
}
const events = async (query = '') => EventsAnswer.parse((await get(`/api/events?${query}`)).body)
const codeOf = async (url: string) => {
  const { status, body } = await get(url)
  return [status, (body as { error?: { code: string } }).error?.code]
}

describe('counts over time', () => {
  it('rise as the job did, and end with the last good answer', async () => {
    const { status, body } = await get(`${job}/history?from=${START_AT}&points=100`)
    const { from, to, types } = HistoryAnswer.parse(body)
    expect([status, from, to]).toEqual([200, START_AT, START_AT + 10 * MINUTE])
    expect(types.map(({ type }) => type)).toEqual(['table'])
    const points = types[0]?.points ?? []
    expect(points.length).toBeGreaterThan(40)
    expect(points.length).toBeLessThanOrEqual(102)
    expect(points.map(({ dst }) => dst)).toEqual(
      points.map(({ dst }) => dst).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    )
    expect(points.at(-1)).toMatchObject({ src: 1_000, dst: 60 })
  })

  it('are thinned to what was asked for', async () => {
    const { body } = await get(`${job}/history?from=${START_AT}&points=5`)
    expect(HistoryAnswer.parse(body).types[0]?.points.length).toBeLessThanOrEqual(7)
  })

  it('of a day are the answer to no range at all', async () => {
    const { body } = await get(`${job}/history`)
    expect(HistoryAnswer.parse(body)).toMatchObject({ from: START_AT + 10 * MINUTE - 86_400_000 })
  })

  it.each([
    ['from=yesterday', [400, 'bad-time']],
    [`from=${START_AT + MINUTE}&to=${START_AT}`, [400, 'bad-range']],
    [`from=${START_AT + 3_600_000}`, [400, 'bad-range']],
    ['points=1', [400, 'bad-number']],
    ['points=2001', [400, 'bad-number']],
    ['from=1&from=2', [400, 'bad-time']],
  ])('asked with %s are refused', async (query, refused) => {
    expect(await codeOf(`${job}/history?${query}`)).toEqual(refused)
  })

  it.each([
    ['/api/projects/prod/jobs/nobody/history', [404, 'unknown-job']],
    ['/api/projects/nowhere/jobs/moving/history', [404, 'unknown-project']],
    ['/api/projects/prod/jobs/..%2F../history', [400, 'bad-job-id']],
    ['/api/projects/prod/jobs/nobody/runs', [404, 'unknown-job']],
    ['/api/projects/prod/jobs/nobody?at=2026-11-23T08:05:00Z', [404, 'unknown-job']],
  ])('%s is not there', async (url, refused) => {
    expect(await codeOf(url)).toEqual(refused)
  })
})

it('runs are told with the one under way first', async () => {
  const { body } = await get('/api/projects/prod/jobs/ending/runs')
  expect(RunsAnswer.parse(body).runs).toMatchObject([
    {
      startedAt: START_AT,
      endedAt: START_AT + 1_000,
      types: [{ type: 'table', src: 9, dst: 9, state: 'complete' }],
    },
  ])
})

describe('events', () => {
  it('come newest first, with the names of project and job', async () => {
    const { events: all, next } = await events()
    expect(next).toBeNull()
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a))
    expect(
      all.filter(({ jobId }) => jobId === 'ending').map(({ kind, project, name }) => [kind, project, name]),
    ).toEqual([
      ['job-complete', 'prod', 'ending'],
      ['row-complete', 'prod', 'ending'],
      ['row-started', 'prod', 'ending'],
      ['run-started', 'prod', 'ending'],
    ])
  })

  it.each([
    ['kind=job-complete', 1],
    ['kind=job-complete,run-started', 4],
    ['project=other', 2],
    ['project=nowhere', 0],
    ["project=prod' OR '1'='1", 0],
    ["job='; DROP TABLE event; --", 0],
    ['job=%', 0],
    ['job=ending', 4],
    ['job=ending,moving&kind=run-started', 2],
    [`from=${START_AT + 5 * MINUTE}`, 2],
    [`to=${START_AT - 1}`, 0],
    ['limit=3', 3],
  ])('narrowed by %s are %i', async (query, count) => {
    expect((await events(query)).events).toHaveLength(count)
  })

  it('page to the end without a gap or a repetition', async () => {
    const { events: all } = await events()
    const paged: number[] = []
    let before: string | null = null
    for (let page = 0; page <= all.length; page += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const answer: EventsAnswer = await events(`limit=2${before === null ? '' : `&before=${before}`}`)
      paged.push(...answer.events.map(({ id }) => id))
      before = answer.next
      if (before === null) break
    }
    expect(paged).toEqual(all.map(({ id }) => id))
  })

  it.each([
    ['kind=explosion', [400, 'bad-kind']],
    ['limit=0', [400, 'bad-number']],
    ['limit=501', [400, 'bad-number']],
    ['before=%00', [400, 'bad-cursor']],
    ['before=nonsense', [400, 'bad-cursor']],
    ['to=1.5', [400, 'bad-time']],
  ])('asked with %s are refused', async (query, refused) => {
    expect(await codeOf(`/api/events?${query}`)).toEqual(refused)
  })
})

describe('a moment', () => {
  it('of the board has the shape of the live one, and says which it is', async () => {
    const at = START_AT + 3 * MINUTE
    const { status, body, headers } = await get(`/api/board?at=${at}`)
    const board = BoardAnswer.parse(body)
    expect(status).toBe(200)
    expect(headers['x-now']).toBe(String(START_AT + 10 * MINUTE))
    expect(board).toMatchObject({ at, full: true, mode: 'demo', removed: [], history: { problem: null } })
    expect(board.jobs.map(({ jobId, state, objects }) => [jobId, state, objects.dst])).toEqual([
      ['moving', 'initializing', 18],
      ['ending', 'initializing', 5],
      ['unknown', 'missing', 0],
      ['elsewhere', 'initializing', 18],
    ])
    expect(await get('/api/board?at=2026-11-23T08:03:00Z')).toMatchObject({ body })
  })

  it('of a job has its figures of then', async () => {
    const { body } = await get('/api/projects/prod/jobs/ending?at=2026-11-23T08:03:00Z')
    const detail = JobDetail.parse(body)
    expect(detail).toMatchObject({
      state: 'initializing',
      objects: { dst: 5 },
      snapshot: null,
      freshness: 'live',
    })
  })

  it.each([
    ['/api/board?at=nonsense', [400, 'bad-time']],
    [`/api/board?at=${START_AT + 11 * MINUTE}`, [400, 'bad-time']],
    [`/api/board?at=1&at=2`, [400, 'bad-time']],
    [`${job}?at=2026-11-24T08:00:00Z`, [400, 'bad-time']],
  ])('%s is refused', async (url, refused) => {
    expect(await codeOf(url)).toEqual(refused)
  })

  it('is answered from one question of the store, however many look', async () => {
    const at = START_AT + 4 * MINUTE
    const answers = await Promise.all(Array.from({ length: 100 }, () => get(`/api/board?at=${at}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('is refused with a word to come back when too many others are asked for', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => get(`/api/board?at=${START_AT + MINUTE + index}`)),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(32)
    const busy = answers.find(({ status }) => status === 503)
    expect(busy).toMatchObject({ body: { error: { code: 'history-busy' } }, headers: { 'retry-after': '1' } })
  })
})

it.each(['/api/events', `${job}/history`, `${job}/runs`])(
  '%s takes no other method than GET',
  async (url) => {
    const answer = await served.app.server.inject({ url, method: 'DELETE', headers: { host: '127.0.0.1' } })
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
  },
)
