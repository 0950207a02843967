import type { IncomingMessage } from 'node:http'

import { expect, test } from 'vitest'

import { createFactsOf } from './clientFacts.ts'

const factsOf = createFactsOf(['10.0.0.0/8', '192.0.2.1', 'fd00::/8'])

// Nothing but the address of the socket and the headers is read.
const facts = (remoteAddress: string, headers: Record<string, string>) =>
  factsOf({ socket: { remoteAddress }, headers } as unknown as IncomingMessage)

test.each([
  ['203.0.113.9', {}, '203.0.113.9', 'nobody stands between'],
  ['203.0.113.9', { 'x-forwarded-for': '1.2.3.4' }, '203.0.113.9', 'the peer is no proxy'],
  ['10.1.2.3', {}, '10.1.2.3', 'the proxy says nothing'],
  ['10.1.2.3', { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4', 'the proxy says who'],
  ['::ffff:10.1.2.3', { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4', 'on a socket for both families'],
  ['fd00::1', { 'x-forwarded-for': '2001:db8::7' }, '2001:db8::7', 'IPv6'],
  ['192.0.2.1', { 'x-forwarded-for': '1.2.3.4:5678' }, '1.2.3.4', 'with a port'],
  ['192.0.2.1', { 'x-forwarded-for': '[2001:db8::7]:5678' }, '2001:db8::7', 'IPv6 with a port'],
  ['10.1.2.3', { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }, '1.2.3.4', 'the client wrote a hop of its own'],
  ['10.1.2.3', { 'x-forwarded-for': '1.2.3.4, 10.9.9.9' }, '1.2.3.4', 'two proxies'],
  ['10.1.2.3', { 'x-forwarded-for': '10.5.5.5, 10.9.9.9' }, '10.5.5.5', 'proxies alone'],
  ['10.1.2.3', { 'x-forwarded-for': '1.2.3.4, nonsense' }, '10.1.2.3', 'a hop that is no address'],
  ['10.1.2.3', { 'x-forwarded-for': '1.2.3.4, ' }, '10.1.2.3', 'an empty hop'],
  ['10.1.2.3', { x_forwarded_for: '1.2.3.4', 'x-real-ip': '1.2.3.4' }, '10.1.2.3', 'other headers'],
  ['192.0.2.2', { 'x-forwarded-for': '1.2.3.4' }, '192.0.2.2', 'a neighbour of a proxy'],
])('from %s with %j the address is %s (%s)', (...[peer, headers, address]) => {
  expect(facts(peer, headers).address).toBe(address)
})

test.each([
  ['10.1.2.3', 'https', true],
  ['10.1.2.3', 'HTTPS', true],
  ['10.1.2.3', 'http', false],
  ['10.1.2.3', 'https, http', false],
  ['10.1.2.3', 'http, https', true],
  ['10.1.2.3', 'https http', false],
  ['203.0.113.9', 'https', false],
])('from %s the word %s makes encrypted %s', (peer, proto, isSecure) => {
  expect(facts(peer, { 'x-forwarded-proto': proto }).isSecure).toBe(isSecure)
})

test('the name under which a browser asked is the nearest proxy’s word', () => {
  const headers = { host: 'backend', 'x-forwarded-host': 'evil.test, lockstep.example' }
  expect(facts('10.1.2.3', headers).host).toBe('lockstep.example')
  expect(facts('203.0.113.9', headers).host).toBe('backend')
  expect(facts('203.0.113.9', {}).host).toBe('')
})
