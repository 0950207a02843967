import { expect, test } from 'vitest'

import { networkCause } from './networkCause.ts'
import { ownProblem } from './ownProblems.ts'

const place = { service: 'DRS', host: 'drs.example', region: 'eu-west-101', proxy: null } as const
const coded = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) })

test.each(['en-us', 'zh-cn'] as const)(
  'what keeps a connection from being made has five sentences (%s)',
  (language) => {
    const codes = [
      'ECONNREFUSED',
      'ENOTFOUND',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'SELF_SIGNED_CERT_IN_CHAIN',
    ]
    const said = codes.map(
      (code) => ownProblem(networkCause(coded(code), false), { ...place, language }).text,
    )

    expect(new Set(said).size).toBe(codes.length)
    for (const sentence of said) expect(sentence).toContain('drs.example')
  },
)

test('of several addresses that were tried, the first one tells the cause', () => {
  const tried = new AggregateError([
    Object.assign(new Error(), { code: 'ENETUNREACH' }),
    Object.assign(new Error(), { code: 'ECONNREFUSED' }),
  ])

  expect(networkCause(new TypeError('fetch failed', { cause: tried }), false)).toBe('UNREACHABLE')
})

test.each([
  ['ECONNRESET', false, 'CONNECTION_RESET'],
  ['ECONNRESET', true, 'CUT_SHORT'],
  ['UND_ERR_SOCKET', true, 'CUT_SHORT'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', false, 'TLS_FAILED'],
  ['EAI_AGAIN', false, 'DNS_FAILED'],
  ['UND_ERR_CONNECT_TIMEOUT', false, 'CONNECT_TIMEOUT'],
  ['SOMETHING_NEW', false, 'NETWORK'],
])('%s, body begun: %s, is %s', (code, inBody, expected) => {
  expect(networkCause(coded(code), inBody)).toBe(expected)
})

test('a failed sign-in says first that there is none yet, a refused one does not', () => {
  const iam = { ...place, service: 'IAM', language: 'en-us' } as const

  expect(ownProblem('CONNECTION_REFUSED', iam).text).toMatch(/^Cannot sign in yet\. Connection refused/)
  expect(ownProblem('SIGNED_OUT', iam).text).toMatch(/^Signed out by IAM/)
})

test('a proxy in between is named', () => {
  const { text } = ownProblem('CONNECTION_REFUSED', { ...place, proxy: 'proxy.corp:3128', language: 'en-us' })

  expect(text).toContain('proxy.corp:3128')
})
