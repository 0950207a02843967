import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { serveOidc, DISAGREEING, SILENT, told, type ServedOidc } from '../../../testing/servedOidc.ts'
import { throughProvider } from '../../../testing/throughProvider.ts'

let served: ServedOidc
beforeAll(async () => {
  served = await serveOidc()
})
afterAll(() => served.close())

const start = { path: '/auth/oidc/start' }

test('with other keys after a restart the provider is believed at once', async () => {
  expect((await served.enter()).status).toBe(303)
  await served.provider.stop()
  await served.provider.start()
  expect((await served.enter()).status).toBe(303)
})

test('while the provider is down nobody signs in, and who has signed in goes on', async () => {
  const cookie = served.session(await served.enter())
  const began = await served.begin()
  const back = await throughProvider(began.location)
  await served.provider.stop()
  expect(told(await served.comeBack(back, began.cookie))).toBe(SILENT)
  expect((await served.call({ path: '/api/board', headers: { cookie } })).status).toBe(200)
  await served.provider.start()
  expect((await served.enter()).status).toBe(303)
})

test('more sign-ins of one address than an office has people have to wait', async () => {
  // Tries of other tests do not count any more then.
  await served.watch.clock.advance(60_000)
  const { location, cookie } = await served.begin()
  const back = await throughProvider(location)
  back.searchParams.set('code', 'guessed')
  const pages: string[] = []
  // One after the other, so that the last one is the one too many.
  // oxlint-disable-next-line no-await-in-loop
  for (let tries = 0; tries < 61; tries += 1) pages.push(told(await served.comeBack(back, cookie)))
  expect(pages.at(-2)).toMatch(/^403 /)
  expect(pages.at(-1)).toBe('429 Too many people sign in at once')
})

test('a client secret that the provider does not take is told as such', async () => {
  const clientSecret = { source: 'the test', read: () => 'old' }
  const other = await serveOidc({ provider: served.provider, way: { clientSecret } })
  const answer = await other.enter()
  await other.close()
  expect(told(answer)).toBe(DISAGREEING)
})

test('a provider that is not there is asked again after a moment, and not with every click', async () => {
  const { provider } = served
  await provider.stop()
  const other = await serveOidc({ provider })
  const clicks = await Promise.all([other.call(start), other.call(start), other.call(start)])
  expect(clicks.map(told)).toEqual([SILENT, SILENT, SILENT])
  await provider.start()
  provider.asked = []
  expect(told(await other.call(start))).toBe(SILENT)
  expect(provider.asked).toEqual([])
  await other.watch.clock.advance(3_000)
  expect((await other.enter()).status).toBe(303)
  expect(provider.asked.filter((path) => path.includes('well-known'))).toHaveLength(1)
  await other.close()
})

test.each<[string, RequestListener, string]>([
  ['breaks off', (request) => void request.socket.destroy(), SILENT],
  ['has an error', (_request, response) => void response.writeHead(500).end(), SILENT],
  ['shows a page', (_request, response) => void response.end('<!doctype html>'), SILENT],
  ['leads elsewhere', (_request, response) => void response.writeHead(302, { location: '/x' }).end(), SILENT],
  [
    'writes without end',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.on('drain', () => response.write(' '.repeat(65_536)))
      response.write(' '.repeat(65_536))
    },
    SILENT,
  ],
  [
    'is another one',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ issuer: 'https://idp.example' }))
    },
    DISAGREEING,
  ],
])('what %s is no provider', async (_what, listener, page) => {
  const strange = createServer(listener)
  await new Promise<void>((resolve) => {
    strange.listen(0, '127.0.0.1', resolve)
  })
  // A server on TCP has an address of this type.
  const issuer = `http://127.0.0.1:${(strange.address() as AddressInfo).port}`
  const other = await serveOidc({ provider: served.provider, way: { issuer } })
  const answer = await other.call(start)
  await other.close()
  strange.closeAllConnections()
  strange.close()
  expect(told(answer)).toBe(page)
})
