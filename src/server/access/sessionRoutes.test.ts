import { afterAll, beforeAll, expect, test } from 'vitest'

import { SessionAnswer } from '#contract/access.ts'

import { httpCall } from '../../testing/httpCall.ts'
import {
  cookieOf,
  cookiesOf,
  PASSWORD,
  serveAccess,
  USERS,
  writeUsers,
  type ServedAccess,
} from '../../testing/servedAccess.ts'
import { hashPassword } from './password/hashPassword.ts'

let served: ServedAccess
beforeAll(async () => {
  served = await serveAccess()
})
afterAll(() => served.close())

const HOUR_MS = 3_600_000

const session = async (cookie?: string): Promise<SessionAnswer> => {
  const answer = await served.call({ path: '/api/session', headers: cookie ? { cookie } : {} })
  return SessionAnswer.parse(JSON.parse(answer.body.toString()))
}

const board = async (cookie: string): Promise<number> =>
  (await served.call({ path: '/api/board', headers: { cookie } })).status

const nobody = { mode: 'password', name: null, role: null, plainHttp: false }

/** A minute later, so that tries of other tests do not count any more. */
const later = (ms = 60_000) => served.watch.clock.advance(ms)

test('nobody sees nothing, and is told so in JSON', async () => {
  const answer = await served.call({ path: '/api/board', headers: { accept: 'text/html' } })
  expect(answer.status).toBe(401)
  expect(JSON.parse(answer.body.toString())).toEqual({
    error: { code: 'signed-out', message: 'Nobody is signed in.' },
  })
  expect(await session()).toEqual(nobody)
})

test('with name and password one looks, until one signs out', async () => {
  const cookie = await served.signIn('olga')
  expect(await session(cookie)).toEqual({ ...nobody, name: 'olga', role: 'operator' })
  expect(await board(cookie)).toBe(200)
  const out = await served.call({ path: '/api/session', method: 'DELETE', headers: { cookie } })
  expect(cookiesOf(out)).toEqual(['__Host-lockstep=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict'])
  expect(await board(cookie)).toBe(401)
  expect(await session(cookie)).toEqual(nobody)
})

test.each([
  ['another password', 'olga', 'wrong'],
  ['no such user', 'nobody', PASSWORD],
  ['a name of every object', '__proto__', PASSWORD],
])('%s is refused in the same words', async (_why, user, password) => {
  await later()
  const body = JSON.stringify({ user, password })
  const answer = await served.call({ path: '/api/session', method: 'POST', body })
  expect(answer.status).toBe(401)
  expect(answer.body.toString()).toContain('wrong-password')
  expect(cookiesOf(answer)).toEqual([])
})

test.each([['{}'], ['[]'], ['{"user":"olga"}'], [`{"user":"","password":"x"}`], ['{"user":1,"password":2}']])(
  'the body %s is refused',
  async (body) => {
    const answer = await served.call({ path: '/api/session', method: 'POST', body })
    expect(answer.status).toBe(400)
  },
)

test('a session that was planted before is not taken over at sign-in', async () => {
  await later()
  const planted = `__Host-lockstep=${'A'.repeat(43)}`
  const own = await served.signIn('vera')
  const body = JSON.stringify({ user: 'olga', password: PASSWORD })
  const again = await served.call({
    path: '/api/session',
    method: 'POST',
    body,
    headers: { cookie: own },
  })
  expect(cookieOf(again)).not.toBe(own)
  expect(await board(own)).toBe(401)
  expect(await board(planted)).toBe(401)
  expect(await board(cookieOf(again))).toBe(200)
  expect(await board(`${cookieOf(again)}; ${planted}`)).toBe(401)
})

test('signing out everywhere ends every session of the same user and no other', async () => {
  await later()
  const [first, second, other] = [
    await served.signIn('olga'),
    await served.signIn('olga'),
    await served.signIn('vera'),
  ]
  await served.call({ path: '/api/sessions', method: 'DELETE', headers: { cookie: first } })
  expect([await board(first), await board(second), await board(other)]).toEqual([401, 401, 200])
})

test('a session ends eight hours after its last use, and seven days after its beginning', async () => {
  await later()
  const [used, unused] = [await served.signIn('olga'), await served.signIn('vera')]
  for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
    served.watch.clock.step(7 * HOUR_MS)
    // One look after the other: each is the last use for the next.
    // oxlint-disable-next-line no-await-in-loop
    expect(await board(used)).toBe(200)
  }
  expect(await board(unused)).toBe(401)
  served.watch.clock.step(7 * HOUR_MS)
  expect(await board(used)).toBe(401)
})

test('who is taken out of the file of users, or gets another password or role, feels it at once', async () => {
  await later()
  const [olga, vera] = [await served.signIn('olga'), await served.signIn('vera')]
  const [first, second] = USERS
  writeUsers(served.usersFile, [{ ...first, role: 'viewer' }])
  await later(3_000)
  expect(await session(olga)).toMatchObject({ name: 'olga', role: 'viewer' })
  expect(await board(vera)).toBe(401)
  writeUsers(served.usersFile, [{ ...first, hash: first.hash.replace('c29', 'c28') }, second])
  await later(3_000)
  expect(await board(olga)).toBe(401)
  writeUsers(served.usersFile, USERS)
  await later(3_000)
})

test('of two hundred wrong passwords ten a minute are looked at, and others do not notice', async () => {
  // As costly as a real one.
  const [olga, vera] = USERS
  writeUsers(served.usersFile, [{ ...olga, hash: await hashPassword(PASSWORD) }, vera])
  await later()
  const cookie = await served.signIn('vera')
  const body = JSON.stringify({ user: 'olga', password: 'wrong' })
  const wrong = () => served.call({ path: '/api/session', method: 'POST', body })
  let isOver = false
  const guessed = Promise.all(Array.from({ length: 200 }, wrong)).finally(() => (isOver = true))
  for (let looks = 0; looks < 20; looks += 1) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await board(cookie)).toBe(200)
  }
  expect(isOver).toBe(false)
  const answers = await guessed
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(190)
  expect(answers.at(-1)?.headers['retry-after']).toBe('60')
  writeUsers(served.usersFile, USERS)
  await later()
  expect((await wrong()).status).toBe(401)
})

test('a change without the header that only our page sends is refused', async () => {
  await later()
  const cookie = await served.signIn('vera')
  const { status, body } = await httpCall({
    port: served.port,
    path: '/api/session',
    method: 'DELETE',
    headers: { cookie },
  })
  expect(status).toBe(403)
  expect(body.toString()).toContain('change-header-missing')
  expect(await board(cookie)).toBe(200)
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
