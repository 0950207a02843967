import { afterAll, beforeAll, expect, test } from 'vitest'

import { AuditAnswer, TokenMade, TokensAnswer, type Scope } from '#contract/access.ts'

import { serveAccess, type ServedAccess } from '../../testing/servedAccess.ts'
import { serveWatch } from '../../testing/servedWatch.ts'

let served: ServedAccess
let operator = ''
beforeAll(async () => {
  served = await serveAccess()
  operator = await served.signIn('olga')
})
afterAll(() => served.close())

const make = async (name: string, ...scopes: Scope[]): Promise<TokenMade> => {
  const made = await served.ask('POST', '/api/tokens', { cookie: operator, body: { name, scopes } })
  expect(made.status).toBe(201)
  return TokenMade.parse(made.body)
}

const status = async (path: string, authorization: string): Promise<number> =>
  (await served.call({ path, headers: { authorization } })).status

const paths = ['/api/board', '/api/events', '/api/diagnostics', '/readyz', '/api/walls', '/api/audit']
const rights = ({ secret }: TokenMade) => Promise.all(paths.map((path) => status(path, `Bearer ${secret}`)))

test('a token reads what its scopes say, until it is revoked', async () => {
  const [reader, prober] = [await make('export', 'read'), await make('prometheus', 'metrics')]
  expect(reader.secret).toMatch(/^lks_[\w-]{43}$/)
  // Events: this server keeps no history.
  expect(await rights(reader)).toEqual([200, 503, 200, 200, 403, 403])
  expect(await rights(prober)).toEqual([403, 403, 403, 200, 403, 403])

  const listed = TokensAnswer.parse((await served.ask('GET', '/api/tokens', { cookie: operator })).body)
  expect(Object.fromEntries(listed.tokens.map(({ name, lastUsedAt }) => [name, lastUsedAt]))).toEqual({
    export: served.watch.clock.nowMs(),
    prometheus: served.watch.clock.nowMs(),
  })
  expect(JSON.stringify(listed)).not.toMatch(/lks_|hash/)

  const gone = await served.ask('DELETE', `/api/tokens/${reader.token.id}`, { cookie: operator })
  expect(gone.body.token.revokedAt).toBe(served.watch.clock.nowMs())
  expect(await rights(reader)).toEqual([401, 401, 401, 401, 401, 401])
  expect(await rights(prober)).toEqual([403, 403, 403, 200, 403, 403])
})

test('a token changes nothing, not even by the proxied call', async () => {
  const { secret } = await make('writer', 'read', 'metrics')
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const post = (path: string, body: object) =>
    served.call({ method: 'POST', path, headers, body: JSON.stringify(body) })
  expect((await post('/api/tokens', { name: 'more', scopes: ['read'] })).status).toBe(403)
  expect((await post('/api/walls', { name: 'more' })).status).toBe(403)
  const [{ projectId, jobs } = { projectId: '', jobs: [] }] = served.watch.configuration.projects
  const proxied = await post(`/v3/${projectId}/jobs/batch-struct-process`, { jobs: [jobs[0]?.id] })
  expect(proxied.status).toBe(200)
})

test.each([
  ['the scheme is missing', (secret: string) => secret],
  ['another scheme', (secret: string) => `Basic ${secret}`],
  ['something follows', (secret: string) => `Bearer ${secret}x`],
  ['it is cut', (secret: string) => `Bearer ${secret.slice(0, -1)}`],
  ['another token', () => `Bearer lks_${'A'.repeat(43)}`],
  ['the prefix alone', () => 'Bearer lks_'],
])('a token where %s is nobody', async (_what, written) => {
  const { secret } = await make('odd', 'read')
  expect(await status('/api/board', written(secret))).toBe(401)
})

test.each([
  [{ name: 'x', scopes: [] }],
  [{ name: 'x', scopes: ['write'] }],
  [{ name: '', scopes: ['read'] }],
  [{ name: 'x'.repeat(81), scopes: ['read'] }],
  [{ scopes: ['read'] }],
])('%j makes no token', async (body) => {
  const made = await served.ask('POST', '/api/tokens', { cookie: operator, body })
  expect([made.status, made.body.error.code]).toEqual([400, 'bad-body'])
})

test('the record tells who did what, from where, newest first', async () => {
  await served.watch.clock.advance(60_000)
  const before = served.watch.clock.nowMs()
  const body = { user: 'mallory\u001b[2J', password: 'guess' }
  await served.ask('POST', '/api/session', { body })
  const vera = await served.signIn('vera')
  await served.ask('DELETE', '/api/session', { cookie: vera })
  const { token } = await make('audited', 'metrics')
  await served.ask('DELETE', `/api/tokens/${token.id}`, { cookie: operator })
  const { entries } = AuditAnswer.parse((await served.ask('GET', '/api/audit', { cookie: operator })).body)
  const from = '127.0.0.1'
  expect(entries.filter(({ at }) => at >= before)).toEqual([
    { at: before, kind: 'token-revoked', who: 'olga', what: 'audited', from },
    { at: before, kind: 'token-made', who: 'olga', what: 'audited', from },
    { at: before, kind: 'signed-out', who: 'vera', what: null, from },
    { at: before, kind: 'signed-in', who: 'vera', what: null, from },
    { at: before, kind: 'sign-in-failed', who: 'mallory [2J', what: null, from },
  ])
})

test('without access control there is nobody to sign in, and nothing to let in with', async () => {
  const open = await serveWatch({ scenario: 'steady' })
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const headers = { host: '127.0.0.1', 'x-lockstep': '1' }
    const answer = await open.app.server.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return `${answer.statusCode} ${answer.json().error?.code ?? ''}`.trim()
  }
  const session = await open.app.server.inject({ url: '/api/session', headers: { host: '127.0.0.1' } })
  expect(session.json()).toEqual({
    mode: 'none',
    name: 'this machine',
    role: 'operator',
    plainHttp: false,
  })
  expect(await ask('POST', '/api/session', { user: 'a', password: 'b' })).toBe('409 not-by-password')
  expect(await ask('GET', '/api/walls')).toBe('200')
  expect(await ask('POST', '/api/walls', { name: 'x' })).toBe('409 no-access-control')
  expect(await ask('POST', '/api/tokens', { name: 'x', scopes: ['read'] })).toBe('409 no-access-control')
  expect(await ask('POST', '/api/wall/code', {})).toBe('409 no-access-control')
  expect(await ask('DELETE', '/api/sessions')).toBe('200')
  await open.close()
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
