import { expect, it } from 'vitest'

import { readAuthorization, readSdkDate, signatureOf } from './signature.ts'

/**
 * Made once with the official signer, `auth/AKSKSigner` of @huaweicloud/huaweicloud-sdk-core 3.1.211, on 2026-11-23, with
 * the pretend account's secret key.
 */
const official = {
  method: 'POST',
  path: '/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/batch-struct-process',
  headers: {
    'content-type': 'application/json',
    host: 'drs.eu-west-101.myhuaweicloud.eu',
    'x-project-id': '054ba152d480d55b2f5dc0069e7ddef0',
    'x-sdk-date': '20261123T130501Z',
  },
  body: Buffer.from('{"jobs":["0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502"]}'),
}
const signedHeaders = ['content-type', 'host', 'x-project-id', 'x-sdk-date']
const signature = '767498d2a30d475496227ed9ce35fe7247169c4fe9a78757219742b72430d58f'

it('is that of the official signer', () => {
  expect(signatureOf(official, signedHeaders, 'simulated-secret-key')).toBe(signature)
})

it.each([
  { what: 'method', changed: { ...official, method: 'GET' } },
  { what: 'path', changed: { ...official, path: `${official.path}x` } },
  { what: 'query', changed: { ...official, path: `${official.path}?a=1` } },
  { what: 'body', changed: { ...official, body: Buffer.from('{}') } },
  { what: 'signed header', changed: { ...official, headers: { ...official.headers, host: 'another' } } },
])('is another for another $what', ({ changed }) => {
  expect(signatureOf(changed, signedHeaders, 'simulated-secret-key')).not.toBe(signature)
})

it('does not depend on the order of the query', () => {
  const [one, other] = ['b=2&a=1', 'a=1&b=2'].map((query) =>
    signatureOf({ ...official, path: `/?${query}` }, [], 'key'),
  )
  expect(one).toBe(other)
})

it('is read from its header, or not at all', () => {
  expect(readAuthorization(`SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=${signature}`)).toEqual({
    accessKey: 'AK',
    signedHeaders: ['a', 'b'],
    signature,
  })
  expect(readAuthorization('Bearer x')).toBeNull()
  expect(readAuthorization(undefined)).toBeNull()
})

it('is dated in the basic form of ISO 8601', () => {
  expect(readSdkDate('20261123T130501Z')).toBe(Date.UTC(2026, 10, 23, 13, 5, 1))
  expect(readSdkDate('2026-11-23T13:05:01Z')).toBeNaN()
  expect(readSdkDate(undefined)).toBeNaN()
})
