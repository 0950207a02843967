import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, expect, test } from 'vitest'

import { httpCall } from '../../testing/httpCall.ts'
import { serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'
import { pollsOf, type WatchOptions } from '../../testing/watch.ts'

let served: ServedWatch
let port = 0
afterEach(() => served.close())

async function serve(options: WatchOptions): Promise<void> {
  served = await serveWatch(options)
  port = await served.listen()
}

type Asked = { headers?: Record<string, string>; projectId?: string }

async function post(body: unknown, { headers = {}, projectId }: Asked = {}) {
  const id = projectId ?? served.watch.configuration.projects[0]?.projectId
  const answer = await httpCall({
    port,
    method: 'POST',
    path: `/v3/${id}/jobs/batch-struct-process`,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { ...answer, body: JSON.parse(answer.body.toString()) as unknown }
}

const toldBy = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${typeof body === 'object' && body !== null && 'error_code' in body ? String(body.error_code) : ''}`

const calls = (): number => pollsOf(served.watch).length

const ids = (): string[] => served.watch.configuration.projects[0]?.jobs.map(({ id }) => id) ?? []

test("the API page's own example passes to the letter, though it answers for another id", async () => {
  await serve({ scenario: 'seed' })
  const file = path.resolve(import.meta.dirname, '../../testing/seedExample.json')
  const { request, response } = JSON.parse(readFileSync(file, 'utf8')) as {
    request: { path: string; body: unknown }
    response: { status: number; body: unknown }
  }
  const { status, body } = await post(request.body, { projectId: request.path.split('/')[2] ?? '' })
  expect({ status, body }).toEqual(response)
})

test('a job that is live comes from the board: no call goes to DRS', async () => {
  await serve({ scenario: 'steady' })
  const before = calls()
  const { status, body } = await post({ jobs: ids() })
  expect(status).toBe(200)
  expect(body).toMatchObject({ count: ids().length, results: ids().map((id) => ({ job_id: id })) })
  expect(calls()).toBe(before)
})

test('ids that are not watched are asked for once, in one call, and stand where they were asked', async () => {
  await serve({ scenario: 'steady' })
  const before = calls()
  const [first = ''] = ids()
  const { body, headers } = await post({ jobs: ['unknown-1', first, 'unknown-2', 'unknown-1'] })
  expect(body).toMatchObject({
    count: 3,
    results: [
      { job_id: 'unknown-1', error_code: 'DRS.M00289' },
      { job_id: first },
      { job_id: 'unknown-2', error_code: 'DRS.M00289' },
    ],
  })
  expect(calls()).toBe(before + 1)
  expect(headers).not.toHaveProperty('x-request-id')
  expect(pollsOf(served.watch).at(-1)?.jobIds).toEqual(['unknown-1', 'unknown-2'])
})

test.each([
  ['en-us', 'The task does not exist.'],
  ['zh-cn', '任务不存在。'],
  ['ZH-CN', '任务不存在。'],
  ['fr-fr', 'The task does not exist.'],
])('X-Language %s is honoured', async (language, text) => {
  await serve({ scenario: 'steady' })
  const { body } = await post({ jobs: ['unknown-1'] }, { headers: { 'x-language': language } })
  expect(body).toMatchObject({ results: [{ error_message: text }] })
})

test("nothing of the caller's headers goes to DRS", async () => {
  await serve({ scenario: 'steady' })
  const headers = {
    'x-auth-token': 'token-of-the-caller',
    authorization: 'Bearer of-the-caller',
    cookie: 'session=of-the-caller',
    'x-project-id': 'of-the-caller',
    'x-custom': 'of-the-caller',
    forwarded: 'for=of-the-caller',
  }
  const { status } = await post({ jobs: ['unknown-1'] }, { headers })
  expect(status).toBe(200)
  expect(JSON.stringify(served.watch.simulator.calls.at(-1))).not.toContain('of-the-caller')
})

test('beyond a quarter of the budget a caller has to wait, and the poll goes on', async () => {
  await serve({ scenario: 'steady', poll: { callsPerMinute: 20 } })
  const jobs = Array.from({ length: 100 }, (_, index) => `unknown-${index}`)
  const { status, headers, body } = await post({ jobs })
  expect(status).toBe(429)
  expect(body).toEqual({ error_code: 'APIGW.0308', error_msg: expect.stringContaining('throttling') })
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  await served.watch.clock.advance(60_000)
  expect(served.watch.project().health).toBe('ok')
})

test.each([
  ['no list', {}, '400 DRS.M00201'],
  ['null for a list', { jobs: null }, '400 DRS.M00201'],
  ['an empty list', { jobs: [] }, '400 DRS.M00201'],
  ['a text for a list', { jobs: 'a' }, '400 DRS.M00202'],
  ['a number for an id', { jobs: [1] }, '400 DRS.M00202'],
  ['an empty id', { jobs: [''] }, '400 DRS.M00202'],
  ['an id with a slash', { jobs: ['a/b'] }, '400 DRS.M00202'],
  ['an id with a line break', { jobs: ['a\n'] }, '400 DRS.M00202'],
  ['an id too long', { jobs: ['a'.repeat(65)] }, '400 DRS.M00202'],
  ['a good id beside a bad one', { jobs: ['a', '-'] }, '400 DRS.M00202'],
  ['101 ids', { jobs: Array.from({ length: 101 }, (_, index) => `id-${index}`) }, '400 DRS.M00202'],
  ['a list for a body', [], '400 DRS.M00201'],
  ['null for a body', 'null', '400 DRS.M00201'],
  ['half a body', '{"jobs":', '400 DRS.M00007'],
  ['an empty body', '', '400 DRS.M00007'],
  ['a body too large', { jobs: ['a'], pad: 'a'.repeat(65_536) }, '413 APIGW.0201'],
])('%s is refused as DRS would', async (_what, body, told) => {
  await serve({ scenario: 'steady' })
  const answer = await post(body)
  expect(answer.body).toEqual({ error_code: expect.any(String), error_msg: expect.stringMatching(/./) })
  expect(toldBy(answer)).toBe(told)
})

test.each([
  ['a project that is not configured', { projectId: 'nope' }, '403 DRS.M00261'],
  ['a project id that is none', { projectId: 'a%20b' }, '400 DRS.M00202'],
  ['a type that is no JSON', { headers: { 'content-type': 'text/plain' } }, '415 APIGW.0201'],
  ['a foreign host', { headers: { host: 'evil.test' } }, '421 APIGW.0201'],
  ['a foreign page', { headers: { origin: 'http://evil.test' } }, '403 APIGW.0306'],
])('%s is refused in the shape of DRS', async (_what, asked, told) => {
  await serve({ scenario: 'steady' })
  const before = calls()
  expect(toldBy(await post({ jobs: ['unknown-1'] }, asked))).toBe(told)
  expect(calls()).toBe(before)
})

test.each([
  ['throttle-seconds', '429 APIGW.0308'],
  ['denied', '403 DRS.M00102'],
  ['withdrawn', '404 APIGW.0101'],
  ['error-500', '502 DRS.M00004'],
  ['reset', '502 APIGW.0201'],
  ['html', '502 APIGW.0201'],
] as const)('when DRS shows the fault %s, the caller is told in its shape', async (fault, told) => {
  await serve({ scenario: 'steady' })
  served.watch.simulator.setFault(fault)
  const answer = await post({ jobs: ['unknown-1'] })
  expect(toldBy(answer)).toBe(told)
  // Nothing of the answer behind it is passed on: neither a page nor a header.
  expect(JSON.stringify(answer.body)).not.toMatch(/<|>/)
  expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' })
  expect(answer.headers).not.toHaveProperty('x-request-id')
  expect(answer.headers).not.toHaveProperty('server')
})

test('a call that a new configuration cuts off may be made again, and is no error of ours', async () => {
  await serve({ scenario: 'steady' })
  served.watch.simulator.setFault('hang')
  const asked = post({ jobs: ['foreign'] })
  await expect.poll(() => served.watch.simulator.calls.at(-1)?.jobIds).toEqual(['foreign'])
  served.watch.reconfigure(served.watch.configuration)
  const answer = await asked
  expect(toldBy(answer)).toBe('503 APIGW.0201')
  expect(answer.headers['retry-after']).toBe('1')
  expect(served.errors).toEqual([])
})

test('a caller who goes away is no error of ours', async () => {
  await serve({ scenario: 'steady' })
  served.watch.simulator.setFault('hang')
  const caller = new AbortController()
  const { projectId } = served.watch.configuration.projects[0] ?? {}
  const asked = fetch(`http://127.0.0.1:${port}/v3/${projectId}/jobs/batch-struct-process`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"jobs":["foreign"]}',
    signal: caller.signal,
  })
  await expect.poll(() => served.watch.simulator.calls.at(-1)?.jobIds).toEqual(['foreign'])
  caller.abort()
  await expect(asked).rejects.toThrow('aborted')
  // The server is done with the call before it closes.
  await served.app.server.close()
  await served.watch.poller.stop()
  expect(served.errors).toEqual([])
})
