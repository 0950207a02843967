import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { AuditAnswer, SessionAnswer } from '#contract/access.ts'

import type { HttpAnswer, HttpCall } from '../../../testing/httpCall.ts'
import { cookiesOf, serveAccess, type ServedAccess } from '../../../testing/servedAccess.ts'

const way = {
  kind: 'proxy',
  userHeader: 'x-forwarded-user',
  groupsHeader: 'x-forwarded-groups',
  operators: ['dba', '运维'],
  viewers: ['ops'],
} as const

/** Names under which something between browser and server might take a header for the one that names the user. */
const SPELLINGS = [
  'X_Forwarded_User',
  'x_forwarded-user',
  'X-Forwarded_User',
  'x-forwarded-user_',
  'XForwardedUser',
  'X.Forwarded.User',
  'X--Forwarded-User',
  '_X-Forwarded-User',
]

const OTHER_NAMES = [
  'Remote-User',
  'Remote_User',
  'REMOTE_USER',
  'X-Remote-User',
  'X-Auth-Request-User',
  'X-Forwarded-Preferred-Username',
  'X-WEBAUTH-USER',
]

/** Who asks is the proxy. */
let proxied: ServedAccess
/** The proxy is elsewhere: who asks is not it. */
let direct: ServedAccess
beforeAll(async () => {
  proxied = await serveAccess({ way, trustedProxies: ['127.0.0.1'] })
  direct = await serveAccess({ way, trustedProxies: ['10.0.0.0/8'] })
})
afterAll(() => Promise.all([proxied.close(), direct.close()]))

const HOUR_MS = 3_600_000

type Headers = NonNullable<HttpCall['headers']>

const told = ({ status, body }: HttpAnswer): string =>
  `${status} ${/"code":"([\w-]+)"/.exec(body.toString())?.[1] ?? ''}`.trim()

const board = async ({ call }: ServedAccess, headers: Headers): Promise<string> =>
  told(await call({ path: '/api/board', headers }))

const session = async (headers: Headers): Promise<SessionAnswer> => {
  const answer = await proxied.call({ path: '/api/session', headers })
  return SessionAnswer.parse(JSON.parse(answer.body.toString()))
}

const olga = { 'X-Forwarded-User': 'olga', 'X-Forwarded-Groups': 'dba' }

/** UTF-8 as it goes over the wire: Node takes each character for a byte. */
const wire = (value: string): string => Buffer.from(value).toString('latin1')

test.each([
  ['one group', 'dba', 'operator'],
  ['one of several', 'staff, ops ,mail', 'viewer'],
  ['both, and the higher one counts', 'ops,dba', 'operator'],
  ['bars between them', 'staff|ops', 'viewer'],
  ['a Chinese one', '运维', 'operator'],
])('groups make the role: %s', async (_how, groups, role) => {
  const headers = { 'x-forwarded-user': wire('王芳'), 'x-forwarded-groups': wire(groups) }
  expect(await session(headers)).toEqual({ mode: 'proxy', name: '王芳', role, plainHttp: false })
  expect(await board(proxied, headers)).toBe('200')
})

test('every request stands for itself: no cookie is set, and the next one without a name is nobody', async () => {
  const answer = await proxied.call({ path: '/api/board', headers: olga })
  expect([answer.status, cookiesOf(answer)]).toEqual([200, []])
  expect(await board(proxied, {})).toBe('401 signed-out')
})

const from = (address: string, headers: Headers): Headers => ({ ...headers, 'x-forwarded-for': address })

test('the record has who comes, from where, once in eight hours, and who is not let in', async () => {
  await proxied.watch.clock.advance(8 * HOUR_MS)
  const before = proxied.watch.clock.nowMs()
  const gus = { 'X-Forwarded-User': 'gus', 'X-Forwarded-Groups': 'mail' }
  await board(proxied, from('192.0.2.1', olga))
  await board(proxied, from('192.0.2.1', olga))
  await board(proxied, from('192.0.2.1', gus))
  await session(from('192.0.2.1', gus))
  await proxied.watch.clock.advance(7 * HOUR_MS)
  await board(proxied, from('192.0.2.2', olga))
  await board(proxied, from('192.0.2.1', olga))
  await proxied.watch.clock.advance(7 * HOUR_MS)
  await board(proxied, from('192.0.2.1', olga))
  await proxied.watch.clock.advance(8 * HOUR_MS)
  const answer = await proxied.call({ path: '/api/audit', headers: from('192.0.2.1', olga) })
  const { entries } = AuditAnswer.parse(JSON.parse(answer.body.toString()))
  const told = entries.filter(({ at }) => at >= before)
  expect(told.map(({ at, kind, who, from: came }) => [(at - before) / HOUR_MS, kind, who, came])).toEqual([
    [22, 'signed-in', 'olga', '192.0.2.1'],
    [7, 'signed-in', 'olga', '192.0.2.2'],
    [0, 'sign-in-failed', 'gus', '192.0.2.1'],
    [0, 'signed-in', 'olga', '192.0.2.1'],
  ])
})

test.each([
  ['none', {}],
  ['an empty list', { 'X-Forwarded-Groups': '' }],
  ['others', { 'X-Forwarded-Groups': 'mail,DBA,dba2,op s' }],
])('a user with %s of the groups is told so', async (_which, groups: Headers) => {
  const headers = { 'X-Forwarded-User': 'gus', ...groups }
  expect(await board(proxied, headers)).toBe('403 no-group')
  expect(await session(headers)).toEqual({ mode: 'proxy', name: 'gus', role: null, plainHttp: false })
})

test.each([
  ['no name', { 'X-Forwarded-Groups': 'dba' }],
  ['an empty name', { ...olga, 'X-Forwarded-User': ' ' }],
  ['a name under another header', Object.fromEntries(OTHER_NAMES.map((name) => [name, 'olga']))],
])('%s is nobody', async (_what, headers: Headers) => {
  expect(await board(proxied, { 'X-Forwarded-Groups': 'dba', ...headers })).toBe('401 signed-out')
})

test('whatever headers whoever is no proxy sends, they are nobody', async () => {
  const groups = SPELLINGS.map((name) => name.replace(/user/i, 'Groups'))
  const spoofed: Headers = { ...olga, 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-Proto': 'https' }
  for (const name of [...SPELLINGS, ...OTHER_NAMES]) spoofed[name] = 'olga'
  for (const name of groups) spoofed[name] = 'dba'
  expect(await board(direct, spoofed)).toBe('401 signed-out')
  expect(await board(direct, { ...olga, 'X-Forwarded-User': ['olga', 'olga'] })).toBe('401 signed-out')
})

test.each(SPELLINGS)('the proxy’s word does not count beside %s', async (name) => {
  expect(await board(proxied, { ...olga, [name]: 'eve' })).toBe('403 unclear-user')
  expect(await board(proxied, { [name]: 'eve', ...olga })).toBe('403 unclear-user')
  expect(await board(proxied, { 'X-Forwarded-Groups': 'dba', [name]: 'eve' })).toBe('403 unclear-user')
  const groups = name.replace(/user/i, 'Groups')
  expect(await board(proxied, { ...olga, [groups]: 'dba' })).toBe('403 unclear-user')
})

test.each([
  ['the name twice', { ...olga, 'X-Forwarded-User': ['eve', 'olga'] }],
  ['the same name twice', { ...olga, 'X-Forwarded-User': ['olga', 'olga'] }],
  ['the groups twice', { ...olga, 'X-Forwarded-Groups': ['ops', 'dba'] }],
  ['two names in one', { ...olga, 'X-Forwarded-User': 'eve, olga' }],
])('%s is refused', async (_what, headers: Headers) => {
  expect(await board(proxied, headers)).toBe('403 unclear-user')
})

test.each(['X-Forwarded-User : olga', ' X-Forwarded-User: olga', 'X-Forwarded User: olga'])(
  'the line "%s" is no header at all',
  async (line) => {
    const socket = connect(proxied.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `GET /api/board HTTP/1.1\r\nX-Forwarded-Groups: dba\r\n${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 (400|401) /)
  },
)
