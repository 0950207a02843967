import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { CLIENT, REDIRECT, startOidcProvider } from '../../../testing/oidcProvider.ts'
import { cookiesOf } from '../../../testing/servedAccess.ts'
import {
  cookieNamed,
  headerOf,
  PENDING,
  serveOidc,
  SILENT,
  told,
  type ServedOidc,
} from '../../../testing/servedOidc.ts'
import { throughProvider } from '../../../testing/throughProvider.ts'

const START_AT = Date.UTC(2026, 6, 1)

let served: ServedOidc
beforeAll(async () => {
  served = await serveOidc()
})
afterAll(() => served.close())
beforeEach(async () => {
  Object.assign(served.provider, { person: 'olga', forge: null, strangeKey: false, asked: [] })
  // A minute later tries of other tests do not count any more.
  await served.watch.clock.advance(60_000)
})

test.each([
  ['olga', 'operator'],
  ['vera', 'viewer'],
] as const)('%s signs in as %s, and comes back to where they were', async (person, role) => {
  served.provider.person = person
  const answer = await served.enter('/jobs/prod/job-1?lang=zh')
  expect([answer.status, headerOf(answer, 'location')]).toEqual([303, '/jobs/prod/job-1?lang=zh'])
  const cookie = served.session(answer)
  expect(await served.who(cookie)).toEqual({ mode: 'oidc', name: person, role, plainHttp: false })
  const out = await served.call({ path: '/api/session', method: 'DELETE', headers: { cookie } })
  expect(out.status).toBe(200)
  expect(await served.who(cookie)).toMatchObject({ name: null })
})

test('the browser is asked for nothing but what this sign-in needs', async () => {
  const { location } = await served.begin()
  const { origin, pathname, searchParams } = new URL(location)
  expect([origin, pathname]).toEqual([served.provider.issuer, '/auth'])
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: CLIENT.id,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid profile groups',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  })
})

test('what the browser keeps meanwhile tells nothing, comes back from another site, and goes in the end', async () => {
  const headers = { host: 'lockstep.example', 'x-forwarded-proto': 'https' }
  const secure = await serveOidc({ access: { trustedProxies: ['127.0.0.1'] } })
  const start = await secure.call({ path: '/auth/oidc/start?to=/secret-place', headers })
  const [pending = ''] = cookiesOf(start)
  expect(pending).toMatch(
    /^__Host-lockstep-sign-in=[\w-]+; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  )
  expect(Buffer.from(/=([\w-]+)/.exec(pending)?.[1] ?? '', 'base64url').toString()).not.toContain('secret')
  const back = await throughProvider(headerOf(start, 'location'))
  const cookie = cookieNamed(start, PENDING)
  const end = await secure.call({ path: back.pathname + back.search, headers: { ...headers, cookie } })
  expect(cookiesOf(end)).toEqual([
    '__Host-lockstep-sign-in=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax',
    expect.stringMatching(
      /^__Host-lockstep=[\w-]{43}; Max-Age=604800; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    ),
  ])
  expect(headerOf(end, 'cache-control')).toBe('no-store')
  await secure.close()
})

test('over plain http of another machine nobody begins', async () => {
  const answer = await served.call({ path: '/auth/oidc/start', headers: { host: 'lockstep.example' } })
  expect(told(answer)).toBe('403 Nobody signs in here over plain HTTP')
  expect(cookiesOf(answer)).toEqual([])
})

test.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/auth/oidc/start'])(
  'from %s one comes back to the board',
  async (to) => {
    expect(headerOf(await served.enter(to), 'location')).toBe('/')
  },
)

test('a session of before does not become the one of who signs in', async () => {
  const first = served.session(await served.enter())
  served.provider.person = 'vera'
  const { location, cookie } = await served.begin()
  const answer = await served.comeBack(await throughProvider(location), `${cookie}; ${first}`)
  expect(served.session(answer)).not.toBe(first)
  expect(await served.who(first)).toMatchObject({ name: null })
  expect(await served.who(served.session(answer))).toMatchObject({ name: 'vera' })
})

test('who is in none of the groups is told so by name, and may come as somebody else', async () => {
  served.provider.person = 'gus'
  const answer = await served.enter('/events')
  expect(told(answer)).toBe('403 None of your groups may look')
  expect(answer.body.toString()).toContain('<p>Account / 账号: &#60;b&#62;gus&#60;/b&#62;</p>')
  expect(served.session(answer)).toBe('')
  const [, again = ''] = /href="([^"]*)"/.exec(answer.body.toString()) ?? []
  expect(again.replaceAll('&#38;', '&')).toBe('/auth/oidc/start?to=%2Fevents&as=other')
  const start = await served.call({ path: again.replaceAll('&#38;', '&') })
  expect(new URL(headerOf(start, 'location')).searchParams.get('prompt')).toBe('login')
})

test('who has no groups at all is not let in', async () => {
  served.provider.person = 'anonym'
  expect(told(await served.enter())).toBe('403 None of your groups may look')
})

test('groups that the token does not tell are asked for', async () => {
  const provider = await startOidcProvider({ groupsInToken: false })
  const other = await serveOidc({ provider })
  const answer = await other.enter()
  expect(await other.who(other.session(answer))).toMatchObject({ name: 'olga', role: 'operator' })
  expect(provider.asked).toContain('/me')
  await Promise.all([other.close(), provider.stop()])
})

const pem = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../drs/testing/certificates/${name}.pem`), 'utf8')

test('a provider that an authority of one’s own vouches for is trusted once the configuration names that', async () => {
  const provider = await startOidcProvider({ tls: { cert: pem('good'), key: pem('key') } })
  const trusting = await serveOidc({ provider, way: { ca: pem('ca') } })
  const answer = await trusting.enter()
  expect(await trusting.who(trusting.session(answer))).toMatchObject({ name: 'olga', role: 'operator' })
  const careful = await serveOidc({ provider })
  const asked = provider.asked.length
  expect(told(await careful.call({ path: '/auth/oidc/start' }))).toBe(SILENT)
  expect(provider.asked).toHaveLength(asked)
  expect(careful.warnings[0]).toMatch(/name that in access\.oidc\.ca$/)
  await Promise.all([trusting.close(), careful.close()])
  await provider.stop()
})

test('a session outlives a restart, and ends with the groups that it rests on', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-oidc-'))
  const { provider } = served
  const runs = (startAt: number, way = {}) =>
    serveOidc({ provider, way, watch: { storeFile: path.join(folder, 'lockstep.sqlite'), startAt } })
  const first = await runs(START_AT)
  const cookie = first.session(await first.enter())
  await first.close()
  const second = await runs(START_AT + 600_000)
  const stays = await second.who(cookie)
  await second.close()
  const third = await runs(START_AT + 1_200_000, { operators: ['admins'], viewers: ['dba'] })
  const ends = await third.who(cookie)
  await third.close()
  rmSync(folder, { recursive: true })
  expect([stays, ends]).toMatchObject([{ name: 'olga', role: 'operator' }, { name: null }])
})
