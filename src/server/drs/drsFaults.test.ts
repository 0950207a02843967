import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { startSimulator, type Simulator } from '#simulator/simulator.ts'
import type { DrsFaultName } from '#simulator/faults/faultNames.ts'

import type { DrsClient } from './client.ts'
import { createDrivenClock } from '../../testing/drivenClock.ts'
import { outcomeOf } from './testing/outcome.ts'
import { createTestClients, type TestClients } from './testing/testClients.ts'
import { readyToken } from './testing/testProject.ts'
import type { UpstreamErrorKind } from './upstreamError.ts'

const NOW = Date.UTC(2026, 10, 23, 13, 5, 1)
const clock = createDrivenClock({ startAt: NOW })
const options = { language: 'en-us', signal: new AbortController().signal } as const
let simulator: Simulator
let clients: TestClients
let client: DrsClient
let jobIds: readonly string[]

beforeAll(async () => {
  simulator = await startSimulator({ clock, scenario: 'steady' })
})
beforeEach(() => {
  simulator.setFault(null)
  clients = createTestClients(simulator, clock)
  client = clients.clientWith(readyToken(simulator.credentials.token))
  jobIds = simulator.projects[0]?.jobs.map(({ id }) => id) ?? []
})
afterEach(() => clients.close())
afterAll(() => simulator.close())

test('every asked job comes back with its own entry, by id', async () => {
  const answer = await client.structProcess(jobIds, options)

  expect(answer.results.map(({ jobId }) => jobId).toSorted()).toEqual(jobIds.toSorted())
  expect(answer).toMatchObject({
    rejected: false,
    unreadableResults: 0,
    count: jobIds.length,
    receivedAt: NOW,
  })
  expect(answer.results[0]?.wire.struct_process?.result?.length).toBe(7)
})

test('the status of more than five tasks comes in one page', async () => {
  const six = [...jobIds, 'x1', 'x2', 'x3']
  const answer = await client.batchStatus(six, options)

  expect(answer.results).toHaveLength(six.length)
})

test('a call carries the token, the language and JSON, and no cookie', async () => {
  simulator.clearCalls()
  await client.structProcess(jobIds, { ...options, language: 'zh-cn' })

  expect(simulator.calls[0]).toMatchObject({
    language: 'zh-cn',
    authentication: 'token',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
  })
  expect(simulator.calls[0]?.headers['cookie']).toBeUndefined()
})

const NOT_UNDERSTOOD = /^Answer not understood/
const TOO_LARGE = /^Answer too large/

test.each<[DrsFaultName, UpstreamErrorKind, string, RegExp]>([
  ['unauthorized', 'denied', 'APIGW.0301', /^Signed out by IAM: check the credentials/],
  ['denied', 'denied', 'DRS.M00102', /^No permission for this project.*batch-struct-process/],
  ['denied-project', 'denied', 'DRS.M00261', /^No permission for this project/],
  ['denied-gateway', 'denied', 'APIGW.0302', /^No permission for this project/],
  ['bad-request', 'rejected', 'DRS.M00200', /./],
  ['withdrawn', 'withdrawn', 'APIGW.0101', /^Huawei no longer offers this API in eu-west-101/],
  ['gone', 'withdrawn', 'DRS.M00007', /^Huawei no longer offers this API in eu-west-101/],
  ['throttle', 'throttled', 'APIGW.0308', /^Slowed by Huawei/],
  ['error-422', 'failing', 'DRS.M00002', /HTTP 422/],
  ['error-500', 'failing', 'DRS.M00004', /HTTP 500/],
  ['error-502', 'failing', 'APIGW.0201', /HTTP 502/],
  ['error-503', 'failing', 'DRS.M00004', /HTTP 503/],
  ['error-504', 'failing', 'APIGW.0201', /HTTP 504/],
  ['error-in-200', 'failing', 'APIGW.0201', /Backend unavailable/],
  ['html', 'failing', 'PROXY_ANSWERED', /^A proxy answered instead of Huawei/],
  ['empty', 'failing', 'EMPTY', NOT_UNDERSTOOD],
  ['null', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['array', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['truncated', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['bad-utf8', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['utf16', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['bom', 'failing', 'UNREADABLE', NOT_UNDERSTOOD],
  ['wrong-content-type', 'failing', 'NOT_JSON', NOT_UNDERSTOOD],
  ['gzip-bomb', 'failing', 'TOO_LARGE', TOO_LARGE],
  ['too-large', 'failing', 'TOO_LARGE', TOO_LARGE],
  ['deep', 'failing', 'TOO_LARGE', TOO_LARGE],
  ['deep-small', 'failing', 'TOO_LARGE', TOO_LARGE],
  ['many-results', 'failing', 'TOO_LARGE', TOO_LARGE],
  ['reset', 'failing', 'CONNECTION_RESET', /was closed before an answer came/],
  ['reset-mid-body', 'failing', 'CUT_SHORT', /broke off/],
  ['short-body', 'failing', 'CUT_SHORT', /broke off/],
  ['redirect', 'failing', 'REDIRECT', /^Unexpected redirect/],
])('%s makes a call %s with %s', async (...row) => {
  const [fault, kind, code, text] = row
  simulator.setFault(fault)

  const error = await outcomeOf(client.structProcess(jobIds, options))

  expect(error).toMatchObject({ kind, problem: { code, text: expect.stringMatching(text) } })
})

test.each<[DrsFaultName, number | null]>([
  ['throttle', null],
  ['throttle-nonsense', null],
  ['throttle-day', 86_400_000],
])('Retry-After of %s is %s ms', async (fault, retryAfterMs) => {
  simulator.setFault(fault)

  expect(await outcomeOf(client.structProcess(jobIds, options))).toMatchObject({ retryAfterMs })
})

test.each<DrsFaultName>(['throttle-seconds', 'throttle-date'])('Retry-After of %s is read', async (fault) => {
  simulator.setFault(fault)
  const error = await outcomeOf(client.structProcess(jobIds, options))

  expect(error).toMatchObject({ retryAfterMs: expect.any(Number) })
})

test.each<DrsFaultName>(['hang', 'slow', 'drip'])(
  '%s ends with the time limit of the call',
  async (fault) => {
    const hasty = clients.clientWith(readyToken(simulator.credentials.token), { timeoutMs: 60 })
    simulator.setFault(fault)

    const error = await outcomeOf(hasty.structProcess(jobIds, options))

    expect(error).toMatchObject({ kind: 'failing', problem: { code: 'TIMEOUT' } })
  },
)

test('a caller who gives up gets his own reason back', async () => {
  simulator.setFault('hang')
  const caller = new AbortController()
  const call = client.structProcess(jobIds, { ...options, signal: caller.signal })
  const reason = new Error('the viewer left')
  caller.abort(reason)

  await expect(call).rejects.toBe(reason)
})

test('a redirect is not followed: the token goes nowhere else', async () => {
  simulator.clearCalls()
  simulator.setFault('redirect')
  await outcomeOf(client.structProcess(jobIds, options))

  expect(simulator.calls.map(({ route }) => route)).toEqual(['struct-process'])
})

test('an answer that repeats the token comes out without it', async () => {
  simulator.setFault('echo')
  const error = await outcomeOf(client.structProcess(jobIds, options))

  expect(error).toMatchObject({ problem: { text: expect.stringContaining('***') } })
  expect(JSON.stringify(error)).not.toContain(simulator.credentials.token)
})

test('hostile keys reach no prototype', async () => {
  simulator.setFault('prototype')
  const answer = await client.structProcess(jobIds, options)

  const [entry] = answer.results
  const raw: unknown = JSON.parse(JSON.stringify(entry?.raw))
  expect(raw).toMatchObject({ job_id: entry?.jobId })
  expect(JSON.stringify(answer.raw)).not.toContain('__proto__')
  for (const value of [raw, entry?.wire, entry?.wire.struct_process]) {
    expect(Object.assign({}, value)).not.toHaveProperty('polluted')
  }
  expect(Object.getPrototypeOf(answer.raw)).toBe(Object.prototype)
  expect(answer.results).toHaveLength(jobIds.length)
})

test('counts of the wrong type cost their own cell only', async () => {
  simulator.setFault('wrong-types')
  const answer = await client.structProcess(jobIds, options)

  expect(answer.results).toHaveLength(jobIds.length)
  expect(JSON.stringify(answer.raw)).not.toContain('Infinity')
})

test('an envelope under HTTP 400 is an answer that rejects', async () => {
  simulator.setSwitches({ badIds: 'envelope' })
  const answer = await client.structProcess([...jobIds, '0ea5c5a0-e1b5-4421-80a9-7c9ff27jb999'], options)
  simulator.setSwitches({ badIds: 'mixed' })

  expect(answer).toMatchObject({ rejected: true })
  expect(answer.results.some(({ wire }) => wire.error_code !== undefined)).toBe(true)
})

test.each<[DrsFaultName, UpstreamErrorKind, string]>([
  ['denied-gateway', 'denied', 'APIG.0302'],
  ['unauthorized', 'denied', 'APIG.0301'],
  ['throttle', 'throttled', 'APIG.0308'],
  ['withdrawn', 'withdrawn', 'APIG.0101'],
])('%s is %s with the prefix of other sites too, shown as it came: %s', async (fault, kind, code) => {
  simulator.setSwitches({ gatewayPrefix: 'APIG' })
  simulator.setFault(fault)
  const error = await outcomeOf(client.structProcess(jobIds, options))
  simulator.setSwitches({ gatewayPrefix: 'APIGW' })

  expect(error).toMatchObject({ kind, problem: { code } })
})

test('the texts of a failed call are there in both languages', async () => {
  simulator.setFault('html')
  const error = await outcomeOf(client.structProcess(jobIds, { ...options, language: 'zh-cn' }))

  expect(error).toMatchObject({
    problem: {
      text: expect.stringMatching(/^应答来自代理/),
      texts: {
        'en-us': expect.stringMatching(/^A proxy answered/),
        'zh-cn': expect.stringMatching(/^应答来自代理/),
      },
    },
  })
})
