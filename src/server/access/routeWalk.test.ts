import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { TokenMade, WallMade } from '#contract/access.ts'

import { httpCall } from '../../testing/httpCall.ts'
import { pathSpellings } from '../../testing/pathSpellings.ts'
import { routesOf } from '../../testing/routesOf.ts'
import { cookieOf, serveAccess, type ServedAccess } from '../../testing/servedAccess.ts'
import { rightOf, rights, type Right } from './rights.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** Who may, by the right that a route asks for: written out once more, so that the table is held against something. */
const MAY: Readonly<Record<Right, readonly Who[]>> = {
  open: ['nobody', 'viewer', 'operator', 'wall', 'reader', 'prober', 'revoked', 'ended'],
  watch: ['viewer', 'operator', 'wall', 'reader'],
  look: ['viewer', 'operator', 'reader'],
  probe: ['viewer', 'operator', 'wall', 'reader', 'prober'],
  own: ['viewer', 'operator'],
  operate: ['operator'],
}

/** What anybody may ask. Nothing else in this server answers whoever is nobody. */
const OPEN = [
  'DELETE /api/session',
  'GET /*',
  'GET /api/session',
  'GET /healthz',
  'HEAD /*',
  'HEAD /api/session',
  'HEAD /healthz',
  'POST /api/session',
  'POST /api/wall/claim',
  'POST /api/wall/code',
]

type Who = 'nobody' | 'viewer' | 'operator' | 'wall' | 'reader' | 'prober' | 'revoked' | 'ended'
type Headers = Readonly<Record<string, string>>

let served: ServedAccess
let who: Record<Who, Headers>
beforeAll(async () => {
  served = await serveAccess()
  const { ask, signIn } = served
  const cookie = await signIn('olga')
  const wall = async () => {
    const made = WallMade.parse((await ask('POST', '/api/walls', { cookie, body: { name: 'x' } })).body)
    const { answer } = await ask('POST', '/api/wall/claim', { body: { token: made.token } })
    return { id: made.wall.id, headers: { cookie: cookieOf(answer) } }
  }
  const token = async (scope: string): Promise<Headers> => {
    const body = { name: 'x', scopes: [scope] }
    const { secret } = TokenMade.parse((await ask('POST', '/api/tokens', { cookie, body })).body)
    return { authorization: `Bearer ${secret}` }
  }
  const [revoked, ended] = [await wall(), await signIn('vera')]
  await ask('DELETE', `/api/walls/${revoked.id}`, { cookie })
  await ask('DELETE', '/api/session', { cookie: ended })
  who = {
    nobody: {},
    viewer: {},
    operator: {},
    wall: (await wall()).headers,
    reader: await token('read'),
    prober: await token('metrics'),
    revoked: revoked.headers,
    ended: { cookie: ended },
  }
})
afterAll(() => served.close())

/** People sign in anew each time: some of the routes sign them out. */
const headersOf = async (name: Who): Promise<Headers> => {
  if (name === 'operator') return { cookie: await served.signIn('olga') }
  return name === 'viewer' ? { cookie: await served.signIn('vera') } : who[name]
}

const pathOf = (route: string): string =>
  route === '/*'
    ? '/theme.js'
    : route
        .replace(':project_id', served.watch.configuration.projects[0]?.projectId ?? '')
        .replace(':project', served.watch.configuration.projects[0]?.name ?? '')
        .replace(':jobId', served.watch.configuration.projects[0]?.jobs[0]?.id ?? '')
        .replace(':id', 'nope')

const status = async (method: (typeof METHODS)[number], url: string, headers: Headers): Promise<number> => {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const { statusCode } = await served.app.server.inject({
    // The types of inject know only the usual methods.
    method: method as 'GET',
    url,
    headers: { host: '127.0.0.1', 'x-lockstep': '1', ...headers },
    ...(hasBody ? { payload: {} } : {}),
  })
  return statusCode
}

const declared = () => routesOf(served.app.server)

test('the table of rights and the router know the same routes', () => {
  expect(
    declared()
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(Object.keys(rights).toSorted())
  const open = declared().flatMap(({ path, methods }) =>
    methods.filter((method) => rightOf(path, method) === 'open').map((method) => `${method} ${path}`),
  )
  expect(open.toSorted()).toEqual(OPEN)
})

test('every route answers whom it is for, and refuses everybody else', async () => {
  const wrong: string[] = []
  for (const { path, methods } of declared()) {
    for (const method of METHODS.filter((name) => methods.includes(name))) {
      const right = rightOf(path, method)
      for (const name of MAY.open) {
        // One after the other: some of the routes sign people out.
        // oxlint-disable-next-line no-await-in-loop
        const got = await status(method, pathOf(path), await headersOf(name))
        const known = !['nobody', 'revoked', 'ended'].includes(name)
        const isRight =
          right === null
            ? got === 405
            : MAY[right].includes(name)
              ? (got < 500 || got === 503) && got !== 401 && got !== 403 && got !== 405
              : got === (known ? 403 : 401)
        // A sign-in without name and password is no sign-in.
        if (!isRight && !(path === '/api/session' && method === 'POST' && got === 400))
          wrong.push(`${method} ${path} as ${name}: ${got}`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test.each(['nobody', 'wall'] as const)(
  'no other way to write a path gives %s what is for others',
  async (name) => {
    const headers = await headersOf(name)
    const isFor = (path: string): boolean =>
      METHODS.some((method) => MAY[rightOf(path, method) ?? 'operate'].includes(name))
    const paths = declared()
      .map(({ path }) => path)
      .filter((path) => !isFor(path))
      .map(pathOf)
    const answered: string[] = []
    for (const path of [...paths, '/metrics', '/api', '/v3']) {
      const asked = pathSpellings(path).flatMap((spelling) =>
        ['GET', 'POST', 'DELETE'].map((method) => ({ method, spelling })),
      )
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all(
        asked.map(async (one) => ({ ...one, status: await ask(one, headers) })),
      )
      const wrong = answers.filter(({ status: got }) => got >= 200 && got < 400)
      answered.push(...wrong.map(({ method, spelling, status: got }) => `${method} ${spelling}: ${got}`))
    }
    expect(answered).toEqual([])
  },
  120_000,
)

/** As it is written, over a connection of its own. */
async function ask(
  { method, spelling }: { method: string; spelling: string },
  who: Headers,
): Promise<number> {
  const headers = {
    ...who,
    'x-lockstep': '1',
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
  }
  const body = method === 'POST' ? { body: '{}' } : {}
  return (await httpCall({ port: served.port, path: spelling, method, headers, ...body })).status
}

test.each([
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nUser-Agent: kube-probe/1.30\r\n'],
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nUser-Agent: GoogleHC/1.0\r\n'],
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nX-Original-URL: /healthz\r\nX-Rewrite-URL: /healthz\r\n'],
  [
    'GET /api/board HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Uri: /healthz\r\nX-Forwarded-Prefix: /healthz\r\n',
  ],
  ['POST /api/board HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: GET\r\nX-Lockstep: 1\r\n'],
  ['get /api/board HTTP/1.1\r\nHost: localhost\r\n'],
  ['GET  /api/board HTTP/1.1\r\nHost: localhost\r\n'],
  ['GET\t/api/board HTTP/1.1\r\nHost: localhost\r\n'],
  ['GET /api/board HTTP/1.0\r\n'],
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic b2xnYTo=\r\n'],
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-lockstep=\r\n'],
  ['GET /api/board HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-User: olga\r\nX-Forwarded-For: 127.0.0.1\r\n'],
  ['QUERY /api/board HTTP/1.1\r\nHost: localhost\r\n'],
  ['PROPFIND /api/board HTTP/1.1\r\nHost: localhost\r\n'],
  ['PRI /api/board\r\nHost: localhost\r\n'],
  ['CONNECT /api/board HTTP/1.1\r\nHost: localhost\r\n'],
])('%j is refused', async (head) => {
  const socket = connect(served.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${head}Connection: close\r\n\r\n`)
  const answer = await text(socket)
  expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
})

test('reading changes nothing, whoever reads', async () => {
  const cookie = await served.signIn('olga')
  const lists = async () => {
    const answers = ['/api/walls', '/api/tokens', '/api/audit'].map((path) =>
      served.ask('GET', path, { cookie }),
    )
    // When a screen or a program was here last is what its reading tells.
    return JSON.stringify((await Promise.all(answers)).map(({ body }) => body)).replaceAll(
      /"lastUsed\w+":[^,}]+/g,
      '',
    )
  }
  const before = await lists()
  const read = declared().flatMap(({ path, methods }) =>
    METHODS.slice(0, 2).flatMap((method) =>
      methods.includes(method) ? [{ method, url: pathOf(path) }] : [],
    ),
  )
  for (const headers of [{ cookie }, who.wall, who.reader, who.nobody]) {
    const origin = { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(read.map(({ method, url }) => status(method, url, { ...headers, ...origin })))
  }
  expect(read.length).toBeGreaterThan(20)
  expect(await lists()).toBe(before)
})

test('no answer lets a page of another site read it', async () => {
  const answers = await Promise.all(
    declared().map(({ path }) =>
      served.call({ path: pathOf(path), headers: { origin: 'http://evil.test' } }),
    ),
  )
  const names = answers.flatMap(({ headers }) => Object.keys(headers))
  expect(names.filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
