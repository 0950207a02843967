import { afterEach, beforeEach, expect, test } from 'vitest'

import { startSimulator, type Simulator } from '#simulator/simulator.ts'

import type { DrsClient } from '../client.ts'
import { createDrivenClock, type DrivenClock } from '../../../testing/drivenClock.ts'
import { outcomeOf } from '../testing/outcome.ts'
import { createTestClients, passwordOf, type TestClients } from '../testing/testClients.ts'
import { secretOf } from '../testing/testProject.ts'

const HOUR_MS = 3_600_000

const PAUSE_MS = 15 * 60_000
const START = Date.UTC(2026, 10, 23, 13, 5, 1)
const options = { language: 'en-us', signal: new AbortController().signal } as const
const jobIds = ['0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502']

let clock: DrivenClock
let simulator: Simulator
let clients: TestClients

beforeEach(async () => {
  clock = createDrivenClock({ startAt: START })
  simulator = await startSimulator({ clock, scenario: 'demo' })
  clients = createTestClients(simulator, clock)
})
afterEach(async () => {
  await clients.close()
  await simulator.close()
})

const ask = (client: DrsClient) => outcomeOf(client.structProcess(jobIds, options))
const callsTo = (route: 'tokens' | 'struct-process') => simulator.calls.filter((call) => call.route === route)

/** Ends when so many tokens have been issued; nobody waits for a renewal. */
const issued = async (tokens: number): Promise<void> => {
  while (simulator.issuedTokens.length < tokens) await new Promise((resolve) => setImmediate(resolve))
}

test('calls of one project share one sign-in', async () => {
  const client = clients.clientWith(passwordOf(simulator))

  expect(await Promise.all(Array.from({ length: 8 }, () => ask(client)))).toEqual(Array(8).fill('answered'))
  expect(callsTo('tokens').map(({ path }) => path)).toEqual(['/v3/auth/tokens?nocatalog=1'])
})

test('a token is renewed at 80 % of its life, and no call waits for it', async () => {
  const client = clients.clientWith(passwordOf(simulator))
  await ask(client)
  await clock.advance(19 * HOUR_MS)
  await ask(client)
  expect(callsTo('tokens')).toHaveLength(1)

  await clock.advance(HOUR_MS)
  expect(await ask(client)).toBe('answered')
  await issued(2)
  expect(await ask(client)).toBe('answered')
  expect(callsTo('tokens')).toHaveLength(2)
})

test.each(['iam-error', 'iam-hang', 'iam-refused', 'iam-html'] as const)(
  'a renewal that fails with %s is not noticed while the token lives',
  async (fault) => {
    const client = clients.clientWith(passwordOf(simulator))
    await ask(client)
    simulator.setFault(fault)
    await clock.advance(20 * HOUR_MS)

    expect(await ask(client)).toBe('answered')
    await clock.advance(HOUR_MS)
    expect(await ask(client)).toBe('answered')
  },
)

test('a token that expires in the middle is renewed once for all calls under way, and nobody notices', async () => {
  const client = clients.clientWith(passwordOf(simulator))
  await ask(client)
  simulator.expireTokens()

  expect(await Promise.all(Array.from({ length: 8 }, () => ask(client)))).toEqual(Array(8).fill('answered'))
  expect(callsTo('tokens')).toHaveLength(2)
})

test.each(['token-expired', 'token-outdated', 'token-invalid'] as const)(
  'a token refused with %s is renewed whatever the HTTP status',
  async (fault) => {
    const client = clients.clientWith(passwordOf(simulator))
    await ask(client)
    simulator.setFault(fault)

    expect(await ask(client)).toBe('answered')
  },
)

test('new tokens that are refused cost two sign-ins, then one each 15 minutes', async () => {
  const client = clients.clientWith(passwordOf(simulator))
  simulator.setFault('unauthorized')

  expect(await ask(client)).toMatchObject({
    kind: 'denied',
    pauseUntil: START + PAUSE_MS,
    problem: { text: expect.stringMatching(/^Signed out by IAM: check the credentials/) },
  })
  expect(await ask(client)).toMatchObject({ kind: 'denied', pauseUntil: START + PAUSE_MS, latencyMs: 0 })
  expect(callsTo('tokens')).toHaveLength(2)

  await clock.advance(PAUSE_MS)
  await ask(client)
  await ask(client)
  expect(callsTo('tokens')).toHaveLength(3)

  await clock.advance(PAUSE_MS)
  simulator.setFault(null)
  expect(await ask(client)).toBe('answered')
})

test('a wrong password costs two calls of IAM, for all projects of that user together', async () => {
  const wrong = passwordOf(simulator, secretOf('not-the-password'))
  const all = [0, 1, 2].map((nth) => clients.clientWith(wrong, { nth }))
  await Promise.all(all.map(ask))
  const last = await Promise.all(all.map(ask))

  expect(callsTo('tokens')).toHaveLength(2)
  expect(callsTo('struct-process')).toHaveLength(0)
  for (const error of last) {
    expect(error).toMatchObject({
      kind: 'denied',
      pauseUntil: START + PAUSE_MS,
      problem: { code: 'IAM.0062' },
    })
  }
})

test('a password that was put right is read again when the pause ends', async () => {
  let current = 'not-the-password'
  const client = clients.clientWith(passwordOf(simulator, { source: 'file secret', read: () => current }))
  await ask(client)
  await ask(client)
  current = simulator.credentials.password
  expect(await ask(client)).toMatchObject({ kind: 'denied' })

  await clock.advance(PAUSE_MS)
  expect(await ask(client)).toBe('answered')
})

test('another configuration starts afresh', async () => {
  const client = clients.clientWith(passwordOf(simulator, secretOf('not-the-password')))
  await ask(client)
  await ask(client)
  await clients.close()
  clients = createTestClients(simulator, clock)

  expect(await ask(clients.clientWith(passwordOf(simulator)))).toBe('answered')
})

test.each([
  ['iam-throttle', 'throttled', 'IAM.0012'],
  ['iam-error', 'failing', 'APIGW.0201'],
  ['iam-html', 'failing', 'PROXY_ANSWERED'],
  ['iam-no-header', 'failing', 'UNREADABLE'],
  ['iam-locked', 'denied', 'IAM.0061'],
  ['iam-console-only', 'denied', 'IAM.0081'],
] as const)('a first sign-in that fails with %s is %s with %s', async (fault, kind, code) => {
  simulator.setFault(fault)

  expect(await ask(clients.clientWith(passwordOf(simulator)))).toMatchObject({ kind, problem: { code } })
})

test.each(['nested', 'flat'] as const)('IAM refuses in its %s shape', async (iamErrors) => {
  simulator.setSwitches({ iamErrors })
  const client = clients.clientWith(passwordOf(simulator, secretOf('not-the-password')))

  expect(await ask(client)).toMatchObject({ kind: 'denied', problem: { code: 'IAM.0062' } })
})

test('IAM that does not answer is told from DRS that does not', async () => {
  simulator.setFault('iam-hang')

  expect(await ask(clients.clientWith(passwordOf(simulator), { timeoutMs: 60 }))).toMatchObject({
    kind: 'failing',
    problem: { code: expect.stringMatching(/TIMEOUT$/), text: expect.stringMatching(/^Cannot sign in yet/) },
  })
})
