import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { SessionAnswer, WallClaimed, WallCode, WallMade, WallsAnswer } from '#contract/access.ts'

import { cookieOf, cookiesOf, serveAccess, type ServedAccess } from '../../testing/servedAccess.ts'

let served: ServedAccess
let operator = ''
beforeAll(async () => {
  served = await serveAccess()
})
beforeEach(async () => {
  // Tries of the tests before do not count any more, nor do their codes.
  await served.watch.clock.advance(11 * 60_000)
  operator = await served.signIn('olga')
})
afterAll(() => served.close())

const newCode = async (): Promise<WallCode> =>
  WallCode.parse((await served.ask('POST', '/api/wall/code', { body: {} })).body)

const claim = async (body: { secret?: string; token?: string }) => {
  const { answer, body: told } = await served.ask('POST', '/api/wall/claim', { body })
  return { state: WallClaimed.parse(told).state, answer }
}

const pair = (code: string, name = 'Ops room') =>
  served.ask('POST', '/api/walls/pair', { cookie: operator, body: { code, name } })

const makeLink = async (name: string): Promise<WallMade> => {
  const made = await served.ask('POST', '/api/walls', { cookie: operator, body: { name } })
  expect(made.status).toBe(201)
  return WallMade.parse(made.body)
}

const walls = async () =>
  WallsAnswer.parse((await served.ask('GET', '/api/walls', { cookie: operator })).body).walls

const look = async (cookie: string): Promise<string> => {
  const { status, body } = await served.ask('GET', '/api/board', { cookie })
  return `${status} ${body.error?.code ?? ''}`.trim()
}

test('a screen shows a code, an operator types it, and the screen looks until it is revoked', async () => {
  const { code, secret, expiresAt } = await newCode()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  expect(expiresAt).toBe(served.watch.clock.nowMs() + 600_000)
  expect((await claim({ secret })).state).toBe('waiting')

  expect((await pair(code.toLowerCase().replace('-', ' '))).status).toBe(201)
  const { state, answer } = await claim({ secret })
  expect(state).toBe('paired')
  expect(cookiesOf(answer)).toEqual([
    expect.stringMatching(
      /^__Host-lockstep-wall=[\w-]{43}; Max-Age=34560000; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    ),
  ])
  const cookie = cookieOf(answer)
  expect(cookie).not.toContain(secret)
  expect(await look(cookie)).toBe('200')
  expect(SessionAnswer.parse((await served.ask('GET', '/api/session', { cookie })).body)).toEqual({
    mode: 'password',
    name: 'Ops room',
    role: 'wall',
    plainHttp: false,
  })

  const [wall] = await walls()
  expect(wall).toMatchObject({ name: 'Ops room', madeBy: 'olga', lastUsedFrom: '127.0.0.1', revokedAt: null })
  expect(wall?.lastUsedAt).toBe(served.watch.clock.nowMs())
  const revoked = await served.ask('DELETE', `/api/walls/${wall?.id}`, { cookie: operator })
  expect(revoked.status).toBe(200)
  const after = await served.ask('GET', '/api/board', { cookie })
  expect(after.status).toBe(401)
  expect(after.body.error).toEqual({
    code: 'link-revoked',
    message: 'The link "Ops room" of this screen was revoked.',
  })
  expect((await claim({ secret })).state).toBe('revoked')
  expect((await served.ask('GET', '/api/session', { cookie })).body).toMatchObject({ name: null, role: null })
  expect((await walls())[0]).toMatchObject({ id: wall?.id, revokedAt: served.watch.clock.nowMs() })
})

test('a link lets a screen in each time it is opened, until it is revoked', async () => {
  const { wall, token } = await makeLink('Lobby')
  expect(token).toMatch(/^[\w-]{43}$/)
  const [first, second] = [await claim({ token }), await claim({ token })]
  expect(await look(cookieOf(first.answer))).toBe('200')
  expect(await look(cookieOf(second.answer))).toBe('200')
  await served.ask('DELETE', `/api/walls/${wall.id}`, { cookie: operator })
  const { state, answer } = await claim({ token })
  expect([state, cookiesOf(answer)]).toEqual(['revoked', []])
  expect(await look(cookieOf(first.answer))).toBe('401 link-revoked')
})

test('the secret of a screen is told once, and never again', async () => {
  const { token } = await makeLink('Secret')
  const { code, secret } = await newCode()
  await pair(code)
  const cookie = cookieOf((await claim({ secret })).answer)
  const lists = [await walls(), (await served.ask('GET', '/api/audit', { cookie: operator })).body]
  const told = JSON.stringify(lists)
  for (const hidden of [token, secret, cookie.split('=')[1] ?? '', 'hash']) expect(told).not.toContain(hidden)
})

test('a code is good for ten minutes and for one screen', async () => {
  const first = await newCode()
  await served.watch.clock.advance(600_000)
  operator = await served.signIn('olga')
  expect((await pair(first.code)).body.error.code).toBe('unknown-code')
  expect((await claim({ secret: first.secret })).state).toBe('expired')
  const second = await newCode()
  expect((await pair(second.code)).status).toBe(201)
  expect((await pair(second.code)).body.error.code).toBe('unknown-code')
})

test.each([[{}], [{ secret: 'nonsense' }], [{ token: 'A'.repeat(43) }], [{ secret: '__proto__' }]])(
  'what no server gave, %j, is expired',
  async (body) => {
    const { state, answer } = await claim(body)
    expect([state, cookiesOf(answer)]).toEqual(['expired', []])
  },
)

test('codes can be tried ten times a minute', async () => {
  const { code } = await newCode()
  for (let tries = 0; tries < 10; tries += 1) {
    // One after the other, as a person types.
    // oxlint-disable-next-line no-await-in-loop
    expect((await pair('AAAA-AAAA')).status).toBe(404)
  }
  const refused = await pair(code)
  expect([refused.status, refused.body.error.code]).toEqual([429, 'too-many-tries'])
  await served.watch.clock.advance(60_000)
  expect((await pair(code)).status).toBe(201)
})

test('one address cannot take the codes of all others: its oldest one goes', async () => {
  const codes = [await newCode(), await newCode(), await newCode(), await newCode(), await newCode()]
  const sixth = await newCode()
  expect((await claim({ secret: codes[0]?.secret ?? '' })).state).toBe('expired')
  expect((await claim({ secret: codes[1]?.secret ?? '' })).state).toBe('waiting')
  expect((await claim({ secret: sixth.secret })).state).toBe('waiting')
})

test('the cookie of a screen is renewed once a day, by whatever it asks', async () => {
  const { token } = await makeLink('Renewed')
  const cookie = cookieOf((await claim({ token })).answer)
  const renewed = async (): Promise<readonly string[]> =>
    cookiesOf((await served.ask('GET', '/api/board', { cookie })).answer)
  expect(await renewed()).toEqual([expect.stringMatching(/^__Host-lockstep-wall=.*Max-Age=34560000/)])
  expect(await renewed()).toEqual([])
  served.watch.clock.step(24 * 3_600_000)
  expect(await renewed()).toHaveLength(1)
  served.watch.clock.step(3 * 365 * 24 * 3_600_000)
  expect(await look(cookie)).toBe('200')
  served.watch.clock.step(-3 * 365 * 24 * 3_600_000)
})

test('a screen sees what a wall shows and nothing else', async () => {
  const { token } = await makeLink('Narrow')
  const cookie = cookieOf((await claim({ token })).answer)
  const seen = async (method: string, path: string): Promise<number> =>
    (await served.ask(method, path, { cookie, ...(method === 'POST' ? { body: {} } : {}) })).status
  expect(await seen('GET', '/api/board')).toBe(200)
  expect(await seen('GET', '/readyz')).toBe(200)
  expect(await seen('GET', '/api/diagnostics')).toBe(403)
  expect(await seen('GET', '/api/walls')).toBe(403)
  expect(await seen('POST', '/api/tokens')).toBe(403)
  expect(await seen('GET', '/api/audit')).toBe(403)
  expect(await seen('DELETE', '/api/sessions')).toBe(403)
})

test('viewers let nobody in, and a link that is not there is none', async () => {
  const viewer = await served.signIn('vera')
  const asked = await served.ask('POST', '/api/walls', { cookie: viewer, body: { name: 'x' } })
  expect([asked.status, asked.body.error.code]).toEqual([403, 'forbidden'])
  const gone = await served.ask('DELETE', '/api/walls/nope', { cookie: operator })
  expect([gone.status, gone.body.error.code]).toEqual([404, 'unknown-link'])
  const nameless = await served.ask('POST', '/api/walls', { cookie: operator, body: { name: '' } })
  expect([nameless.status, nameless.body.error.code]).toEqual([400, 'bad-body'])
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
