import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from 'node:tls'

import { afterAll, expect, onTestFinished, test } from 'vitest'

import type { AccessConfiguration } from '../config/configuration.ts'
import type { HttpAnswer } from '../../testing/httpCall.ts'
import { cookieOf, cookiesOf, PASSWORD, serveAccess, type ServedAccess } from '../../testing/servedAccess.ts'

const certificates = path.resolve(import.meta.dirname, '../drs/testing/certificates')
const ca = readFileSync(path.join(certificates, 'ca.pem'), 'utf8')

const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const tls = { certificate: path.join(folder, 'certificate.pem'), key: path.join(folder, 'key.pem') }
const install = (certificate: string): void => {
  copyFileSync(path.join(certificates, certificate), tls.certificate)
  copyFileSync(path.join(certificates, 'key.pem'), tls.key)
}

const serve = async (parts: Partial<AccessConfiguration>): Promise<ServedAccess> => {
  const served = await serveAccess(parts)
  onTestFinished(served.close)
  return served
}

type Way = { headers?: Record<string, string>; ca?: string }

const signIn = ({ call }: ServedAccess, { headers = {}, ...way }: Way): Promise<HttpAnswer> => {
  const body = JSON.stringify({ user: 'olga', password: PASSWORD })
  return call({ path: '/api/session', method: 'POST', headers, body, ...way })
}

const codeOf = ({ status, body }: HttpAnswer): string =>
  `${status} ${/"code":"([\w-]+)"/.exec(body.toString())?.[1] ?? ''}`.trim()

/** Of a cookie, with its value taken out. */
const shape = (answer: HttpAnswer): readonly string[] =>
  cookiesOf(answer).map((cookie) => cookie.replace(/=[\w-]{43};/, '=…;'))

const SAFE = ['__Host-lockstep=…; Max-Age=604800; Path=/; Secure; HttpOnly; SameSite=Strict']
const PLAIN = ['lockstep=…; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict']
const away = { host: 'lockstep.example:4400' }

test.each([['127.0.0.1'], ['127.0.0.1:4400'], ['localhost:80'], ['[::1]:4400']])(
  'on loopback (%s) a browser gets a Secure cookie without encryption',
  async (host) => {
    const answer = await signIn(await serve({}), { headers: { host } })
    expect(shape(answer)).toEqual(SAFE)
    expect(answer.headers['strict-transport-security']).toBeUndefined()
    expect(JSON.parse(answer.body.toString()).plainHttp).toBe(false)
  },
)

test('over TLS of our own the cookie is Secure, and the browser is told to stay with https', async () => {
  install('good.pem')
  const served = await serve({ tls })
  const answer = await signIn(served, { headers: away, ca })
  expect(shape(answer)).toEqual(SAFE)
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
  expect(JSON.parse(answer.body.toString()).plainHttp).toBe(false)
  const cookie = cookieOf(answer)
  const board = await served.call({ path: '/api/board', headers: { ...away, cookie }, ca })
  expect(board.status).toBe(200)
  expect(board.headers['strict-transport-security']).toBe('max-age=31536000')
  const page = await served.call({ path: '/', headers: away, ca })
  expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
  // Another program on this machine may have nothing but http under the same name.
  const local = await served.call({ path: '/', headers: { host: 'localhost' }, ca })
  expect(local.headers['strict-transport-security']).toBeUndefined()
})

test('in the clear nobody signs in unless the configuration takes that risk, and every screen says so then', async () => {
  const careful = await serve({})
  expect(codeOf(await signIn(careful, { headers: away }))).toBe('403 not-encrypted')
  const screen = { path: '/api/wall/code', method: 'POST', headers: away, body: '{}' }
  expect(codeOf(await careful.call(screen))).toBe('403 not-encrypted')
  const claim = { ...screen, path: '/api/wall/claim' }
  expect(codeOf(await careful.call(claim))).toBe('403 not-encrypted')
  expect(careful.warnings).toEqual([expect.stringContaining('came from no proxy of access.trusted_proxies')])

  const daring = await serve({ plainHttp: true })
  const answer = await signIn(daring, { headers: away })
  expect(shape(answer)).toEqual(PLAIN)
  expect(JSON.parse(answer.body.toString()).plainHttp).toBe(true)
  expect(daring.warnings).toEqual([])
  const cookie = cookieOf(answer)
  expect((await daring.call({ path: '/api/board', headers: { ...away, cookie } })).status).toBe(200)
})

test('a cookie counts under the name and over the way that it was set for', async () => {
  const served = await serve({ plainHttp: true })
  const plain = cookieOf(await signIn(served, { headers: away }))
  const value = plain.slice(plain.indexOf('=') + 1)
  const look = async (host: string, cookie: string): Promise<number> =>
    (await served.call({ path: '/api/board', headers: { host, cookie } })).status
  expect(await look('lockstep.example', `__Host-lockstep=${value}`)).toBe(401)
  expect(await look('127.0.0.1', `lockstep=${value}`)).toBe(401)
  expect(await look('lockstep.example', `lockstep-wall=${value}`)).toBe(401)
  expect(await look('lockstep.example', `LOCKSTEP=${value}`)).toBe(401)
  expect(await look('lockstep.example', `lockstep="${value}"`)).toBe(401)
  expect(await look('lockstep.example', `other=1; lockstep=${value}; more=2`)).toBe(200)
})

test.each([
  [[], "frame-ancestors 'none'"],
  [
    ['https://portal.example', 'https://desk.example:8443'],
    'frame-ancestors https://portal.example https://desk.example:8443',
  ],
])('pages of %j may show ours in a frame, and no others', async (frames, said) => {
  const served = await serve({ frames })
  for (const path of ['/', '/api/board', '/nowhere']) {
    // One after another: they are three of many.
    // oxlint-disable-next-line no-await-in-loop
    const { headers } = await served.call({ path })
    expect(String(headers['content-security-policy']).split('; ')).toContain(said)
  }
})

const forwarded = {
  host: '127.0.0.1:4400',
  'x-forwarded-host': 'lockstep.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.7',
}

test('behind a proxy that is trusted the browser’s own way counts', async () => {
  const served = await serve({ trustedProxies: ['127.0.0.1'] })
  const answer = await signIn(served, { headers: forwarded })
  expect(shape(answer)).toEqual(SAFE)
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
  expect(served.warnings).toEqual([])
  const clear = { headers: { ...forwarded, 'x-forwarded-proto': 'http' } }
  expect(codeOf(await signIn(served, clear))).toBe('403 not-encrypted')
  expect(codeOf(await signIn(served, clear))).toBe('403 not-encrypted')
  expect(served.warnings).toEqual([expect.stringContaining('set X-Forwarded-Proto')])
  const foreign = { ...forwarded, 'x-forwarded-host': 'evil.test' }
  expect(codeOf(await signIn(served, { headers: foreign }))).toBe('421 host-refused')
  expect(codeOf(await signIn(served, { headers: { ...forwarded, host: 'evil.test' } }))).toBe(
    '421 host-refused',
  )
  const cross = { ...forwarded, origin: 'http://127.0.0.1:4400' }
  expect(codeOf(await signIn(served, { headers: cross }))).toBe('403 origin-refused')
  const own = { ...forwarded, origin: 'https://lockstep.example' }
  expect(codeOf(await signIn(served, { headers: own }))).toBe('200')
})

test('from anybody else the headers of a proxy mean nothing, not even for the limit of tries', async () => {
  const served = await serve({ trustedProxies: ['10.0.0.0/8'], plainHttp: true })
  const answer = await signIn(served, { headers: { ...forwarded, ...away } })
  expect(shape(answer)).toEqual(PLAIN)
  expect(answer.headers['strict-transport-security']).toBeUndefined()
  const cookie = cookieOf(answer)
  const { body } = await served.call({ path: '/api/audit', headers: { ...away, cookie } })
  expect(JSON.parse(body.toString()).entries).toMatchObject([{ kind: 'signed-in', from: '127.0.0.1' }])

  const guess = async (last: number): Promise<number> => {
    const headers = { 'x-forwarded-for': `203.0.113.${last}`, forwarded: `for=203.0.113.${last}` }
    const guessed = JSON.stringify({ user: `user${last}`, password: 'guess' })
    return (await served.call({ path: '/api/session', method: 'POST', headers, body: guessed })).status
  }
  const statuses = await Promise.all(Array.from({ length: 15 }, (_, last) => guess(last)))
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
})

const subjectOf = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca, checkServerIdentity: () => undefined }, () => {
      resolve(String(socket.getPeerCertificate().subjectaltname))
      socket.end()
    })
    socket.once('error', reject)
  })

test('a renewed certificate is used without a restart, and one without its key is not', async () => {
  install('good.pem')
  const served = await serve({ tls })
  expect(await subjectOf(served.port)).toContain('localhost')
  install('wrongName.pem')
  await served.watch.clock.advance(3_000)
  expect(await subjectOf(served.port)).toContain('elsewhere.example')

  copyFileSync(path.join(certificates, 'good.pem'), tls.certificate)
  writeFileSync(tls.key, 'half a key')
  await served.watch.clock.advance(3_000)
  expect(served.errors).toEqual(['Certificate and key do not fit or cannot be read, the old ones stay'])
  expect(await subjectOf(served.port)).toContain('elsewhere.example')
  install('good.pem')
  await served.watch.clock.advance(3_000)
  expect(await subjectOf(served.port)).toContain('localhost')
})

test('a client that speaks http to TLS, or nothing at all, gets nothing', async () => {
  install('good.pem')
  const served = await serve({ tls })
  await expect(served.call({ path: '/healthz' })).rejects.toThrow(/socket hang up|ECONNRESET/)
})
