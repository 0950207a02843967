import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import { DiagnosticsAnswer } from '#contract/diagnostics.ts'
import { JobDetail } from '#contract/job.ts'
import { ApiErrorBody } from '#contract/problem.ts'
import { jobPath } from '#contract/routes.ts'

import { createAccess } from '../access/access.ts'
import { httpCall } from '../../testing/httpCall.ts'
import { serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'
import { createApp } from './app.ts'

let served: ServedWatch
beforeAll(async () => {
  served = await serveWatch({ scenario: 'steady' })
})
afterAll(() => served.close())

type Asked = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  headers?: Record<string, string>
  payload?: string
}

const ask = (url: string, { method = 'GET', headers = {}, ...rest }: Asked = {}) =>
  served.app.server.inject({ method, url, headers: { host: '127.0.0.1:4400', ...headers }, ...rest })

const codeOf = (body: string): string => ApiErrorBody.parse(JSON.parse(body)).error.code

test('the board comes whole, as the contract says', async () => {
  const answer = await ask('/api/board')
  const board = BoardAnswer.parse(answer.json())
  expect(answer.statusCode).toBe(200)
  expect(board).toMatchObject({ full: true, mode: 'live', removed: [] })
  expect(board.jobs.map(({ jobId }) => jobId)).toEqual(
    served.watch.configuration.projects.flatMap(({ jobs }) => jobs.map(({ id }) => id)),
  )
})

test('the board comes in the encoding the client takes, and is the same in all', async () => {
  const [plain, gzip, brotli] = await Promise.all(
    ['identity', 'gzip', 'br'].map((encoding) =>
      ask('/api/board', { headers: { 'accept-encoding': encoding } }),
    ),
  )
  expect([plain, gzip, brotli].map((answer) => answer?.headers['content-encoding'])).toEqual([
    undefined,
    'gzip',
    'br',
  ])
  expect(gunzipSync(gzip?.rawPayload ?? '').toString()).toBe(plain?.body)
  expect(brotliDecompressSync(brotli?.rawPayload ?? '').toString()).toBe(plain?.body)
  expect(plain?.headers).toMatchObject({ vary: 'Accept-Encoding', 'cache-control': 'no-cache, private' })
})

test('a board that is known already is not sent again', async () => {
  const { etag } = (await ask('/api/board')).headers
  const answer = await ask('/api/board', { headers: { 'if-none-match': String(etag) } })
  expect(answer.statusCode).toBe(304)
  expect(answer.body).toBe('')
  expect(answer.headers).toMatchObject({ etag, 'x-now': String(served.watch.clock.nowMs()) })
})

test('since a revision, only what changed comes', async () => {
  const before = BoardAnswer.parse((await ask('/api/board')).json())
  const same = BoardAnswer.parse((await ask(`/api/board?since=${before.revision}`)).json())
  expect(same).toMatchObject({ full: false, jobs: [], removed: [] })

  await served.watch.clock.advance(20_000)
  const after = BoardAnswer.parse((await ask(`/api/board?since=${before.revision}`)).json())
  expect(after.full).toBe(false)
  expect(after.revision).not.toBe(before.revision)
  expect(after.jobs).not.toEqual([])
  expect(after.projects).toEqual(BoardAnswer.parse((await ask('/api/board')).json()).projects)
})

test.each([['nonsense'], ['%00'], ['a&since=b'], [''], ['__proto__'], ['x'.repeat(5_000)]])(
  'since "%.20s", which no server said, everything comes',
  async (since) => {
    const answer = await ask(`/api/board?since=${since}`)
    expect(BoardAnswer.parse(answer.json()).full).toBe(true)
  },
)

test('a job comes with the answer of DRS', async () => {
  const { name = '', jobs = [] } = served.watch.configuration.projects[0] ?? {}
  const answer = await ask(jobPath(name, jobs[0]?.id ?? ''))
  expect(JobDetail.parse(answer.json())).toMatchObject({ project: name, jobId: jobs[0]?.id })
})

test('support sees every project', async () => {
  const { projects } = DiagnosticsAnswer.parse((await ask('/api/diagnostics')).json())
  expect(projects.map(({ name }) => name)).toEqual(
    served.watch.configuration.projects.map(({ name }) => name),
  )
})

test('health says whether, and nothing else', async () => {
  expect((await ask('/healthz')).json()).toEqual({ status: 'alive' })
  expect((await ask('/readyz')).json()).toEqual({ status: 'ready' })
})

test('a HEAD has the headers of its GET and no body', async () => {
  const [get, head] = await Promise.all([ask('/api/board'), ask('/api/board', { method: 'HEAD' })])
  expect(head.statusCode).toBe(200)
  expect(head.body).toBe('')
  expect(head.headers['content-length']).toBe(get.headers['content-length'])
})

const project = () => served.watch.configuration.projects[0]?.name ?? ''

test.each([
  ['a project that is not there', () => '/api/projects/nope/jobs/j1', '404 unknown-project'],
  ['a job that is not there', () => `/api/projects/${project()}/jobs/nope`, '404 unknown-job'],
  ['a project name that is none', () => '/api/projects/a%20b/jobs/j1', '400 bad-project'],
  ['a project name with a slash', () => '/api/projects/a%2fb/jobs/j1', '400 bad-project'],
  ['a job id that is none', () => `/api/projects/${project()}/jobs/a%00b`, '400 bad-job-id'],
  ['a job id too long', () => `/api/projects/${project()}/jobs/${'a'.repeat(65)}`, '400 bad-job-id'],
  ['a job id far too long', () => `/api/projects/${project()}/jobs/${'a'.repeat(500)}`, '400 bad-url'],
  ['a name of every object', () => '/api/projects/__proto__/jobs/constructor', '400 bad-project'],
  ['a broken escape', () => '/api/%zz', '400 bad-url'],
  ['a call that is not there', () => '/api/nope', '404 not-found'],
  ['another slash', () => '/api/board/', '404 not-found'],
  ['a double slash', () => '//api/board', '404 not-found'],
])('%s has an error of its own', async (_what, url, told) => {
  const answer = await ask(url())
  expect(`${answer.statusCode} ${codeOf(answer.body)}`).toBe(told)
})

test.each([
  ['/api/board'],
  ['/api/diagnostics'],
  ['/api/projects/p/jobs/j'],
  ['/healthz'],
  ['/'],
  ['/theme.js'],
])('%s can be read and nothing else', async (url) => {
  const answer = await ask(url, { method: 'DELETE' })
  expect(answer.statusCode).toBe(405)
  expect(answer.headers['allow']).toBe('GET, HEAD')
  expect(codeOf(answer.body)).toBe('method-not-allowed')
})

const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
}

test.each([
  ['the board', '/api/board', {}],
  ['a known board', '/api/board', { headers: { 'if-none-match': '*' } }],
  ['a missing job', '/api/projects/p/jobs/j', {}],
  ['a missing path', '/nope', {}],
  ['a missing page', '/nope', { headers: { accept: 'text/html' } }],
  ['a broken URL', '/%zz', {}],
  ['a foreign host', '/', { headers: { host: 'evil.test' } }],
  ['a foreign origin', '/api/board', { method: 'POST', headers: { origin: 'http://evil.test' } }],
  ['a wrong method', '/api/board', { method: 'DELETE' }],
  ['the page', '/', {}],
  ['a script', '/assets/index-new.js', {}],
  ['a known script', '/assets/index-new.js', { headers: { 'if-none-match': '*' } }],
  [
    'the proxied call',
    '/v3/p/jobs/batch-struct-process',
    { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{' },
  ],
  ['health', '/healthz', {}],
] satisfies [string, string, Asked][])(
  '%s carries the clock, the build and every safety header',
  async (_what, url, asked) => {
    const { headers } = await ask(url, asked)
    expect(headers).toMatchObject({
      'x-now': String(served.watch.clock.nowMs()),
      'x-build': expect.stringMatching(/^[\w-]{16}$/),
      ...SAFE,
    })
    expect(
      Object.keys(headers).filter((name) => name.startsWith('access-control') || name === 'x-powered-by'),
    ).toEqual([])
  },
)

test('an error of ours says nothing of itself, and carries every safety header too', async () => {
  const { watch } = served
  const told: string[] = []
  const log = {
    info: () => {},
    warn: () => {},
    error: (facts: object, message: string) => void told.push(message, inspect(facts)),
  }
  const { configuration, clock } = watch
  const access = createAccess({ configuration: null, usersFile: '', store: null, clock, log })
  const { server } = createApp({
    access,
    board: watch.board.views,
    history: null,
    ask: () => Promise.reject(new Error('a detail of ours')),
    clock,
    configuration: () => configuration,
    tls: null,
    site: { build: 'none', files: new Map(), index: null },
    log,
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { status, headers, body } = await httpCall({
    // A server on TCP has an address of this type.
    port: (server.server.address() as AddressInfo).port,
    method: 'POST',
    path: `/v3/${configuration.projects[0]?.projectId}/jobs/batch-struct-process`,
    headers: { 'content-type': 'application/json' },
    body: '{"jobs":["unknown-1"]}',
  })
  await server.close()
  await access.close()
  const { error_code: code, error_msg: message } = JSON.parse(body.toString())
  expect([status, code]).toEqual([500, 'DRS.M00004'])
  const said = /^Something went wrong in this server; its log says more\. It is ([\w-]{12}) there\.$/
  expect(message).toMatch(said)
  expect(told.join()).toContain(said.exec(message)?.[1])
  expect(headers).toMatchObject(SAFE)
  expect(told.join()).toContain('a detail of ours')
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
