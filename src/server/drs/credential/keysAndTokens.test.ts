import { afterEach, beforeEach, expect, test } from 'vitest'

import { startSimulator, type Simulator } from '#simulator/simulator.ts'

import type { DrsClient } from '../client.ts'
import { createDrivenClock, type DrivenClock } from '../../../testing/drivenClock.ts'
import { outcomeOf } from '../testing/outcome.ts'
import { createTestClients, keysOf, passwordOf, type TestClients } from '../testing/testClients.ts'
import { secretOf } from '../testing/testProject.ts'

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

test('a signed call is accepted, with the project named', async () => {
  simulator.setSwitches({ signedProjectId: 'required' })

  expect(await ask(clients.clientWith(keysOf(simulator)))).toBe('answered')
  expect(callsTo('struct-process')[0]).toMatchObject({ authentication: 'signature' })
})

test('a temporary key sends its security token', async () => {
  simulator.setCredentials({ securityToken: 'simulated-security-token' })
  const temporary = { ...keysOf(simulator), securityToken: secretOf('simulated-security-token') }

  expect(await ask(clients.clientWith(temporary))).toBe('answered')
})

test('a wrong key is tried three times by all its projects together, then not for 15 minutes', async () => {
  const wrong = keysOf(simulator, secretOf('not-the-key'))
  const all = [0, 1, 2].map((nth) => clients.clientWith(wrong, { nth }))
  await Promise.all(all.map(ask))
  await Promise.all(all.map(ask))

  expect(callsTo('struct-process')).toHaveLength(3)
  expect(await Promise.all(all.map(ask))).toMatchObject(all.map(() => ({ pauseUntil: START + PAUSE_MS })))

  await clock.advance(PAUSE_MS)
  await Promise.all(all.map(ask))
  expect(callsTo('struct-process')).toHaveLength(4)
})

test('a key that was rotated is read again at once', async () => {
  let current = simulator.credentials.secretKey
  const client = clients.clientWith(keysOf(simulator, { source: 'file key', read: () => current }))
  await ask(client)
  simulator.setCredentials({ secretKey: 'another-key' })
  current = 'another-key'

  expect(await ask(client)).toBe('answered')
})

test('a signature refused while the clocks differ names the clock', async () => {
  const faster = { ...clock, nowMs: () => clock.nowMs() + 16 * 60_000 }
  await clients.close()
  clients = createTestClients(simulator, faster)

  expect(await ask(clients.clientWith(keysOf(simulator)))).toMatchObject({
    kind: 'denied',
    problem: { code: 'APIGW.0303', text: expect.stringMatching(/^The clock of this server/) },
  })
})

test('a ready token that is refused is read again once', async () => {
  let current = 'MIIAN-OLD-TOKEN'
  let reads = 0
  const token = { source: 'env TOKEN', read: () => (reads++ === 0 ? 'MIIAN-OLD-TOKEN' : current) }
  current = simulator.credentials.token
  const client = clients.clientWith({ kind: 'token', token })

  expect(await ask(client)).toBe('answered')
  expect(callsTo('struct-process')).toHaveLength(2)
})

test('a refused ready token pauses every call that used it', async () => {
  const client = clients.clientWith({ kind: 'token', token: secretOf('MIIAN-OLD-TOKEN') })
  const errors = await Promise.all([1, 2, 3, 4].map(() => ask(client)))

  expect(errors).toMatchObject(errors.map(() => ({ kind: 'denied', pauseUntil: START + PAUSE_MS })))
})

test('a ready token that stays the same is not sent again for 15 minutes', async () => {
  const client = clients.clientWith({ kind: 'token', token: secretOf('MIIAN-OLD-TOKEN') })

  expect(await ask(client)).toMatchObject({ kind: 'denied', pauseUntil: START + PAUSE_MS })
  await ask(client)
  expect(callsTo('struct-process')).toHaveLength(1)
  await clock.advance(PAUSE_MS)
  await ask(client)
  expect(callsTo('struct-process')).toHaveLength(2)
})

test.each(['', 'two\nlines'])(
  'a token that cannot be sent (%j) denies the project by its place',
  async (value) => {
    const client = clients.clientWith({ kind: 'token', token: { source: 'env TOKEN', read: () => value } })

    expect(await ask(client)).toMatchObject({
      kind: 'denied',
      problem: { code: 'SECRET_MISSING', text: expect.stringContaining('env TOKEN') },
    })
    expect(simulator.calls).toHaveLength(0)
  },
)

test('no secret is in any error of any way to sign in', async () => {
  const secrets = ['not-the-password', 'not-the-key', 'MIIAN-OLD-TOKEN', simulator.credentials.accessKey]
  simulator.setFault('echo')
  const ways = [
    passwordOf(simulator, secretOf('not-the-password')),
    passwordOf(simulator),
    keysOf(simulator),
    keysOf(simulator, secretOf('not-the-key')),
    { kind: 'token', token: secretOf('MIIAN-OLD-TOKEN') } as const,
  ]
  const errors = await Promise.all(ways.map((auth) => ask(clients.clientWith(auth))))
  const said = errors.map((error) => `${String(error)} ${JSON.stringify(error)}`).join('\n')

  expect(errors).not.toContain('answered')
  for (const secret of [...secrets, ...simulator.issuedTokens.map(({ token }) => token.slice(0, 20))]) {
    expect(said).not.toContain(secret)
  }
})
