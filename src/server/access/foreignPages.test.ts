// What a page of another site, or a form, can make a browser send: none of it changes anything.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { httpCall } from '../../testing/httpCall.ts'
import { serveAccess, type ServedAccess } from '../../testing/servedAccess.ts'

let served: ServedAccess
beforeAll(async () => {
  served = await serveAccess()
})
afterAll(() => served.close())

test('whatever a page of another site sends along, it changes nothing', async () => {
  const cookie = await served.signIn('olga')
  const walls = async (): Promise<number> =>
    (await served.ask('GET', '/api/walls', { cookie })).body.walls.length
  const own = `http://127.0.0.1:${served.port}`
  const before = await walls()
  const told: string[] = []
  for (const origin of [undefined, own, 'http://evil.test', 'null']) {
    for (const site of [undefined, 'same-origin', 'cross-site']) {
      for (const change of [undefined, '1']) {
        const headers = { origin, 'sec-fetch-site': site, 'x-lockstep': change, cookie }
        const sent = Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        )
        // oxlint-disable-next-line no-await-in-loop
        const { status } = await httpCall({
          port: served.port,
          path: '/api/walls',
          method: 'POST',
          headers: { 'content-type': 'application/json', ...Object.fromEntries(sent) },
          body: '{"name":"forged"}',
        })
        const isOwn =
          (origin === undefined || origin === own) && site !== 'cross-site' && change !== undefined
        if (status !== (isOwn ? 201 : 403)) told.push(`${origin} ${site} ${change}: ${status}`)
      }
    }
  }
  expect(told).toEqual([])
  expect((await walls()) - before).toBe(4)
})

test.each<[string | string[]]>([
  ['text/plain'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data'],
  [''],
  ['application/json\t; charset=utf-8'],
  ['Application/Json'],
  ['application/json;'],
  ['application/json ;x=1'],
  ['application/json; charset=utf-8; charset=utf-8'],
  ['application/json, application/json'],
  [['text/plain', 'application/json']],
])('a body of the type %j, which is none of two spellings, is not read', async (type) => {
  const cookie = await served.signIn('olga')
  const { status } = await httpCall({
    port: served.port,
    path: '/api/walls',
    method: 'POST',
    headers: { cookie, 'x-lockstep': '1', 'content-type': type },
    body: '{"name":"forged"}',
  })
  expect(status).toBe(415)
})

test('of two types the first one counts, for the check and for the reader alike', async () => {
  const headers = { 'x-lockstep': '1', 'content-type': ['application/json', 'text/plain'] }
  const call = { port: served.port, path: '/api/session', method: 'POST', headers }
  const cut = await httpCall({ ...call, body: '{"user":' })
  const sound = await httpCall({ ...call, body: '{"user":"nobody","password":"guess"}' })
  expect(
    [cut, sound].map(({ status, body }) => `${status} ${JSON.parse(body.toString()).error.code}`),
  ).toEqual(['400 bad-body', '401 wrong-password'])
})

test('keys that nobody asked for do nothing', async () => {
  const cookie = await served.signIn('olga')
  const body = {
    name: 'more',
    scopes: ['read'],
    id: 'mine',
    hash: 'x',
    madeBy: 'eve',
    revokedAt: 1,
    role: 'operator',
  }
  const { token } = (await served.ask('POST', '/api/tokens', { cookie, body })).body
  expect(token).toMatchObject({ name: 'more', scopes: ['read'], madeBy: 'olga', revokedAt: null })
  expect(token.id).not.toBe('mine')
})

test('nothing of all this was a defect', () => {
  expect(served.errors).toEqual([])
})
