import type { IncomingMessage } from 'node:http'

import { expect, test } from 'vitest'

import { createGuard } from './guard.ts'

const guardOf = (...hosts: string[]) =>
  createGuard({ hosts, factsOf: ({ headers }) => ({ host: headers.host ?? '' }) })
const guard = guardOf('127.0.0.1')

// The guard reads method, address and headers alone.
const codeOf = (method: string, headers: Record<string, string>, check = guard): string | null =>
  check({ method, headers, rawHeaders: Object.entries(headers).flat() } as unknown as IncomingMessage)
    ?.code ?? null

test.each([
  ['127.0.0.1', null],
  ['127.0.0.1:4400', null],
  ['localhost', null],
  ['LOCALHOST:80', null],
  ['[::1]:4400', null],
  ['evil.test', 'host-refused'],
  ['evil.test:4400', 'host-refused'],
  ['127.0.0.1.evil.test', 'host-refused'],
  ['localhost.evil.test', 'host-refused'],
  ['localhost.', 'host-refused'],
  ['evil.test@127.0.0.1', 'host-refused'],
  ['127.0.0.1, evil.test', 'host-refused'],
  ['127.0.0.1:4400:80', 'host-refused'],
  ['127.0.0.2', 'host-refused'],
  ['192.168.1.10:4400', 'host-refused'],
  ['0.0.0.0', 'host-refused'],
  ['', 'host-refused'],
])('a request for the host "%s" is answered with %s', (host, code) => {
  expect(codeOf('GET', { host })).toBe(code)
})

test('a request without a host is refused', () => {
  expect(codeOf('GET', {})).toBe('host-refused')
})

test('the address that is listened on is a host of this server too', () => {
  expect(codeOf('GET', { host: '127.0.0.5:4400' }, guardOf('127.0.0.5'))).toBeNull()
})

const host = '127.0.0.1:4400'
const json = { host, 'content-type': 'application/json' }

test.each([
  ['a program', {}, null],
  ['a page of this server', { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, null],
  ['this server behind TLS', { origin: `https://${host}` }, null],
  ['a person', { 'sec-fetch-site': 'none' }, null],
  ['another site', { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ['another site that hides', { origin: 'null' }, 'origin-refused'],
  ['another site without Fetch Metadata', { origin: 'http://evil.test' }, 'origin-refused'],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ['a neighbour on the same site', { 'sec-fetch-site': 'same-site' }, 'origin-refused'],
  ['another port of this machine', { origin: 'http://127.0.0.1:8080' }, 'origin-refused'],
  ['another name of this machine', { origin: 'http://localhost:4400' }, 'origin-refused'],
  ['a site that ends in ours', { origin: `http://evil${host}` }, 'origin-refused'],
  ['a site that begins with ours', { origin: `http://${host}.evil.test` }, 'origin-refused'],
  ['something unheard of', { 'sec-fetch-site': 'Same-Origin' }, 'origin-refused'],
  ['an empty origin', { origin: '' }, 'origin-refused'],
])('a POST by %s is answered as it should be', (_who, headers, code) => {
  expect(codeOf('POST', { ...json, ...headers })).toBe(code)
})

test('every method but reading needs an origin of this server', () => {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY']
  const codes = methods.map((method) => codeOf(method, { ...json, origin: 'http://evil.test' }))
  expect(new Set(codes)).toEqual(new Set(['origin-refused']))
})

test('a link on another site opens', () => {
  expect(codeOf('GET', { host, 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' })).toBeNull()
})

test.each([
  ['application/json', null],
  ['application/json;charset=utf-8', null],
  ['application/json; charset=utf-8', null],
  ['application/json; charset=UTF-8', null],
  ['application/json; charset=utf8', null],
  ['application/json;', 'media-type'],
  ['application/json ;charset=utf-8', 'media-type'],
  ['application/json;  charset=utf-8', 'media-type'],
  ['application/json\t; charset=utf-8', 'media-type'],
  ['application/json; charset=utf-16', 'media-type'],
  ['application/json; charset=utf-8; charset=utf-8', 'media-type'],
  ['application/json; charset=utf-8; boundary=x', 'media-type'],
  ['application/json, text/plain', 'media-type'],
  [' application/json', 'media-type'],
  ['Application/JSON', 'media-type'],
  ['application/jsonx', 'media-type'],
  ['application/x-www-form-urlencoded', 'media-type'],
  ['multipart/form-data', 'media-type'],
  ['text/plain', 'media-type'],
  ['text/plain;application/json', 'media-type'],
  ['', 'media-type'],
])('a body of the type "%s" is answered with %s', (type, code) => {
  expect(codeOf('POST', { host, 'content-type': type })).toBe(code)
})
