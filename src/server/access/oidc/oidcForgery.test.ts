import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { CLIENT, OTHER_REDIRECT, type Payload } from '../../../testing/oidcProvider.ts'
import { EXPIRED, serveOidc, told, UNTRUSTED, type ServedOidc } from '../../../testing/servedOidc.ts'
import { throughProvider } from '../../../testing/throughProvider.ts'

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

test('another state, none, or two of them is no sign-in of this browser', async () => {
  const { location, cookie } = await served.begin()
  const back = await throughProvider(location)
  const changed = (change: (query: URLSearchParams) => void): URL => {
    const url = new URL(back)
    change(url.searchParams)
    return url
  }
  const before = served.provider.asked.length
  expect(
    told(
      await served.comeBack(
        changed((query) => query.set('state', 'A'.repeat(43))),
        cookie,
      ),
    ),
  ).toBe(EXPIRED)
  expect(
    told(
      await served.comeBack(
        changed((query) => query.delete('state')),
        cookie,
      ),
    ),
  ).toBe(EXPIRED)
  expect(told(await served.comeBack(back, ''))).toBe(EXPIRED)
  expect(told(await served.comeBack(back, (await served.begin()).cookie))).toBe(EXPIRED)
  expect(
    told(
      await served.comeBack(
        back,
        cookie.replace(/.$/, (end) => (end === 'A' ? 'Q' : 'A')),
      ),
    ),
  ).toBe(EXPIRED)
  expect(served.provider.asked.slice(before)).toEqual([])
  const twice = changed((query) => query.append('state', 'A'.repeat(43)))
  expect(told(await served.comeBack(twice, cookie))).toBe(UNTRUSTED)
})

test('a sign-in of more than ten minutes is over', async () => {
  const { location, cookie } = await served.begin()
  const back = await throughProvider(location)
  await served.watch.clock.advance(10 * 60_000)
  expect(told(await served.comeBack(back, cookie))).toBe(EXPIRED)
})

test('a code counts once', async () => {
  const { location, cookie } = await served.begin()
  const back = await throughProvider(location)
  expect((await served.comeBack(back, cookie)).status).toBe(303)
  expect(told(await served.comeBack(back, cookie))).toBe(UNTRUSTED)
})

test('the code of somebody else’s sign-in is worth nothing (PKCE)', async () => {
  const [mine, theirs] = [await served.begin(), await served.begin()]
  const back = await throughProvider(mine.location)
  const stolen = await throughProvider(theirs.location)
  back.searchParams.set('code', stolen.searchParams.get('code') ?? '')
  expect(told(await served.comeBack(back, mine.cookie))).toBe(UNTRUSTED)
})

test.each([
  ['nonce', 'A'.repeat(43)],
  ['redirect_uri', OTHER_REDIRECT],
])('an answer to a sign-in whose %s was changed on the way is not accepted', async (parameter, value) => {
  const { location, cookie } = await served.begin()
  const changed = new URL(location)
  changed.searchParams.set(parameter, value)
  expect(told(await served.comeBack(await throughProvider(changed.href), cookie))).toBe(UNTRUSTED)
})

test('a provider does not send anybody to an address that it does not know', async () => {
  const changed = new URL((await served.begin()).location)
  changed.searchParams.set('redirect_uri', 'https://evil.test/auth/oidc/callback')
  await expect(throughProvider(changed.href)).rejects.toThrow('redirect_uri')
})

const NOW_S = Math.floor(Date.now() / 1_000)

test.each<[string, (payload: Payload) => Payload, string]>([
  ['for another client', (payload) => ({ ...payload, aud: 'another' }), UNTRUSTED],
  ['for two clients', (payload) => ({ ...payload, aud: [CLIENT.id, 'another'] }), UNTRUSTED],
  ['of another issuer', (payload) => ({ ...payload, iss: 'http://127.0.0.1:1' }), UNTRUSTED],
  ['with another nonce', (payload) => ({ ...payload, nonce: 'A'.repeat(43) }), UNTRUSTED],
  ['without a nonce', (payload) => ({ ...payload, nonce: undefined }), UNTRUSTED],
  ['of nobody', (payload) => ({ ...payload, sub: undefined }), UNTRUSTED],
  [
    'that is over for longer than clocks may differ',
    (payload) => ({ ...payload, exp: NOW_S - 300 }),
    '403 The clocks of this server and of the sign-in provider differ',
  ],
])('a token %s proves nothing', async (_what, forge, page) => {
  served.provider.forge = forge
  const answer = await served.enter()
  expect([told(answer), served.session(answer)]).toEqual([page, ''])
})

test('a token that is over by less than clocks may differ is good', async () => {
  served.provider.forge = (payload) => ({ ...payload, exp: Math.floor(Date.now() / 1_000) - 30 })
  expect((await served.enter()).status).toBe(303)
})

test('a token that another key has signed proves nothing', async () => {
  served.provider.forge = (payload) => payload
  expect((await served.enter()).status).toBe(303)
  served.provider.strangeKey = true
  expect(told(await served.enter())).toBe(UNTRUSTED)
})

test('who cancels at the provider is told so', async () => {
  served.provider.person = null
  expect(told(await served.enter())).toBe('403 The sign-in provider did not let you in')
})
