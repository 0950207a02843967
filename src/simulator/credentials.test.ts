import { describe, expect, it } from 'vitest'

import { WireTokenAnswer } from '#upstream/token.ts'

import { signatureOf } from './signature.ts'
import { codeIn, type Caller } from '../testing/simulatorCaller.ts'
import { runSimulator, START_AT, type Running } from '../testing/runSimulator.ts'

const signIn = (running: Running, change: { password?: string; user?: string; projectId?: string } = {}) => {
  const { domain, user, password } = running.simulator.credentials
  const named = { name: change.user ?? user, password: change.password ?? password, domain: { name: domain } }
  const scope = { project: { id: change.projectId ?? running.simulator.projects[0]?.projectId } }
  const body = { auth: { identity: { methods: ['password'], password: { user: named } }, scope } }
  return running.caller.post('/v3/auth/tokens?nocatalog=1', JSON.stringify(body), {
    'content-type': 'application/json;charset=utf8',
  })
}

const tokenOf = async (running: Running): Promise<string> =>
  (await signIn(running)).headers.get('x-subject-token') ?? ''

const sdkDate = (at: number) => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const signed = (
  running: Running,
  change: { key?: string; at?: number; headers?: Record<string, string> } = {},
) => {
  const { simulator, ids } = running
  const path = `/v3/${simulator.projects[0]?.projectId}/jobs/batch-struct-process`
  const headers = {
    'content-type': 'application/json',
    host: `127.0.0.1:${simulator.port}`,
    'x-sdk-date': sdkDate(change.at ?? START_AT),
    ...change.headers,
  }
  const body = JSON.stringify({ jobs: ids })
  const names = Object.keys(headers).toSorted()
  const key = change.key ?? simulator.credentials.secretKey
  const signature = signatureOf({ method: 'POST', path, headers, body: Buffer.from(body) }, names, key)
  const authorization = `SDK-HMAC-SHA256 Access=${simulator.credentials.accessKey}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return running.caller.post(path, body, { ...headers, authorization })
}

const withToken = async (caller: Caller, ids: readonly string[], token: string) => {
  const reply = await caller.struct(ids, { 'x-auth-token': token })
  return reply.status === 200 ? 200 : [reply.status, codeIn(reply)]
}

describe('a password', () => {
  it('gives a token of some kilobytes in a header, good for a day', async () => {
    const running = await runSimulator()
    const reply = await signIn(running)
    expect(reply.status).toBe(201)
    expect(reply.headers.get('x-subject-token')).toMatch(/^MII.{4000,}$/)
    const { token } = WireTokenAnswer.parse(JSON.parse(reply.text))
    expect(token.expires_at).toBe('2026-11-24T13:05:00.000000Z')
  })

  it('that is wrong is refused, and locks the user after the sixth time', async () => {
    const running = await runSimulator()
    const codes: string[] = []
    for (let attempt = 0; attempt < 7; attempt++) codes.push((await signIn(running, { password: 'no' })).text)
    expect(codes.map((text) => /IAM\.\d+/.exec(text)?.[0])).toEqual([
      ...Array(6).fill('IAM.0062'),
      'IAM.0061',
    ])
    expect((await signIn(running)).status).toBe(401)
    await running.clock.advance(15 * 60_000)
    expect((await signIn(running)).status).toBe(201)
  })

  it('can be changed while the simulator runs', async () => {
    const running = await runSimulator()
    running.simulator.setCredentials({ password: 'rotated' })
    expect((await signIn(running, { password: 'simulated-password' })).status).toBe(401)
    expect((await signIn(running)).status).toBe(201)
  })

  it('opens no project that is not there', async () => {
    expect((await signIn(await runSimulator(), { projectId: 'f'.repeat(32) })).status).toBe(404)
  })

  it.each([
    { fault: 'iam-throttle' as const, status: 429, text: /IAM\.0012/ },
    { fault: 'iam-error' as const, status: 503, text: /APIGW\.0201/ },
    { fault: 'iam-refused' as const, status: 401, text: /IAM\.0062/ },
    { fault: 'iam-locked' as const, status: 401, text: /IAM\.0061/ },
    { fault: 'iam-console-only' as const, status: 403, text: /IAM\.0081/ },
    { fault: 'iam-html' as const, status: 200, text: /^<!DOCTYPE html>/ },
    { fault: 'iam-no-header' as const, status: 201, text: /expires_at/ },
  ])('meets $fault', async ({ fault, status, text }) => {
    const running = await runSimulator()
    running.simulator.setFault(fault)
    const reply = await signIn(running)
    expect([reply.status, text.test(reply.text)]).toEqual([status, true])
    expect(reply.headers.get('x-subject-token')).toBeNull()
  })

  it('meets a slow IAM', async () => {
    const running = await runSimulator()
    running.simulator.setFault('iam-slow')
    const slow = signIn(running)
    await expect.poll(() => running.simulator.calls).toHaveLength(1)
    await running.clock.advance(30_000)
    expect((await slow).status).toBe(201)
  })
})

describe('a token', () => {
  it('opens its project until it expires', async () => {
    const running = await runSimulator()
    const { caller, clock, ids } = running
    const token = await tokenOf(running)
    expect(await withToken(caller, ids, token)).toBe(200)
    await clock.advance(24 * 3_600_000)
    expect(await withToken(caller, ids, token)).toEqual([401, 'APIGW.0301'])
  })

  it('can be expired by hand; a new one is good', async () => {
    const running = await runSimulator()
    const { simulator, caller, ids } = running
    const old = await tokenOf(running)
    simulator.expireTokens()
    expect(await withToken(caller, ids, old)).toEqual([401, 'APIGW.0301'])
    expect(await withToken(caller, ids, await tokenOf(running))).toBe(200)
  })

  it.each(['token-expired', 'token-outdated', 'token-invalid'] as const)(
    'from before the fault %s is refused, a new one is not',
    async (fault) => {
      const running = await runSimulator()
      const { simulator, caller, ids } = running
      const old = await tokenOf(running)
      simulator.setFault(fault)
      expect(await withToken(caller, ids, old)).not.toBe(200)
      expect(await withToken(caller, ids, await tokenOf(running))).toBe(200)
    },
  )

  it('is refused by a sentinel once it is a minute old', async () => {
    const running = await runSimulator()
    const { caller, clock } = running
    const token = await tokenOf(running)
    expect(await withToken(caller, ['fault-token-expired'], token)).toBe(200)
    await clock.advance(60_001)
    expect(await withToken(caller, ['fault-token-expired'], token)).toEqual([401, 'APIGW.0301'])
  })

  it.each([
    { what: 'that nobody issued', headers: { 'x-auth-token': 'MIIunknown' } },
    { what: 'of no text', headers: { 'x-auth-token': '' } },
  ])('$what is refused', async ({ headers }) => {
    const { caller, ids } = await runSimulator()
    expect(codeIn(await caller.struct(ids, headers))).toBe('APIGW.0301')
  })

  it('of one project does not open another', async () => {
    const running = await runSimulator({ scenario: 'demo' })
    const [, other] = running.simulator.projects
    const reply = await signIn(running, { projectId: other?.projectId ?? '' })
    const token = reply.headers.get('x-subject-token') ?? ''
    expect(await withToken(running.caller, running.ids, token)).toEqual([403, 'DRS.M00261'])
  })
})

describe('a signature', () => {
  it('opens every project', async () => {
    const running = await runSimulator()
    expect((await signed(running)).status).toBe(200)
    expect(running.simulator.calls[0]?.authentication).toBe('signature')
  })

  it('with a wrong key is refused, and locks the key after the sixth time for five minutes', async () => {
    const running = await runSimulator()
    const texts: string[] = []
    for (let attempt = 0; attempt < 7; attempt++) texts.push((await signed(running, { key: 'wrong' })).text)
    expect(texts[5]).toContain('verify aksk signature fail')
    expect(texts[6]).toContain('AK access failed to reach the limit,forbidden')
    expect((await signed(running)).status).toBe(401)
    await running.clock.advance(5 * 60_000)
    expect((await signed(running, { at: START_AT + 5 * 60_000 })).status).toBe(200)
  })

  it('is good for a quarter of an hour', async () => {
    const running = await runSimulator()
    expect((await signed(running, { at: START_AT - 15 * 60_000 })).status).toBe(200)
    expect(codeIn(await signed(running, { at: START_AT - 16 * 60_000 }))).toBe('APIGW.0303')
    expect(codeIn(await signed(running, { at: START_AT + 16 * 60_000 }))).toBe('APIGW.0303')
  })

  it('of temporary keys needs their security token', async () => {
    const running = await runSimulator({ credentials: { securityToken: 'temporary' } })
    expect((await signed(running)).status).toBe(401)
    expect((await signed(running, { headers: { 'x-security-token': 'temporary' } })).status).toBe(200)
  })

  it('can need the project id beside it, and never stands for another project', async () => {
    const running = await runSimulator({ switches: { signedProjectId: 'required' } })
    const projectId = running.simulator.projects[0]?.projectId ?? ''
    expect(codeIn(await signed(running))).toBe('DRS.M00261')
    expect((await signed(running, { headers: { 'x-project-id': projectId } })).status).toBe(200)
    expect(codeIn(await signed(running, { headers: { 'x-project-id': 'f'.repeat(32) } }))).toBe('DRS.M00261')
  })
})

it('without any credential is refused', async () => {
  const { simulator, caller } = await runSimulator()
  const path = `/v3/${simulator.projects[0]?.projectId}/jobs/batch-struct-process`
  const reply = await caller.post(path, '{"jobs":[]}', { 'content-type': 'application/json' })
  expect([reply.status, codeIn(reply)]).toEqual([401, 'APIGW.0301'])
})
