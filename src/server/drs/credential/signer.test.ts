import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { sign, type SignedRequest, type SigningKeys } from './signer.ts'

type Vector = {
  name: string
  atMs: number
  keys: SigningKeys
  request: SignedRequest
  authorization: string
}

/** Made once with the official signer; the file tells its version and the day. */
const file = readFileSync(new URL('./signer.vectors.json', import.meta.url), 'utf8')
// JSON.parse cannot know; a vector of another form fails its row.
const { vectors } = JSON.parse(file) as { vectors: Vector[] }

test.each(vectors)('signs as the official signer does: $name', ({ request, keys, atMs, authorization }) => {
  const headers = sign(request, keys, atMs)

  expect(headers['Authorization']).toBe(authorization)
  expect(headers['X-Security-Token'] ?? null).toBe(keys.securityToken)
})

test('the date of the signature is sent along, to the second and in UTC', () => {
  const request = { method: 'POST', url: 'https://drs.example/v3', headers: {}, body: '' } as const
  const keys = { accessKey: 'key', secretKey: 'secret', securityToken: null }

  expect(sign(request, keys, Date.UTC(2026, 10, 23, 13, 5, 1, 999))['X-Sdk-Date']).toBe('20261123T130501Z')
})
