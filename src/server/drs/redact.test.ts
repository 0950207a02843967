import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createRedactor } from './redact.ts'

const TOKEN = `MIISvQYJKoZIhvcNAQcCoIIS${'abcDEF+/09'.repeat(200)}==`

test.each([
  ['as it is', 'pass"w\\ord', 'wrong: pass"w\\ord!', 'wrong: ***!'],
  ['twice', 'hunter2', 'hunter2 hunter2', '*** ***'],
  ['in JSON', 'pass"w\\ord', JSON.stringify({ a: 'pass"w\\ord' }), '{"a":"***"}'],
  ['in an address', 'a b/c', '?p=a%20b%2Fc', '?p=***'],
  ['in Base64', 'user:secret', 'Basic dXNlcjpzZWNyZXQ=', 'Basic ***'],
  ['and nothing else', 'hunter2', 'hunter2', '***'],
  ['with marks of patterns', 'a.c*(d)', 'a.c*(d) abcd', '*** abcd'],
  ['a token', TOKEN, `token ${TOKEN} expired`, 'token *** expired'],
  ['the beginning of a token', TOKEN, `token ${TOKEN.slice(0, 40)}... expired`, 'token ***... expired'],
  ['no more than the beginning of a token', TOKEN, TOKEN.slice(0, 16), '***'],
  ['too short to be replaced', 'abc', 'abcabc', 'abcabc'],
])('a secret goes: %s', (...row) => {
  const [, secret, text, expected] = row
  const redactor = createRedactor()
  redactor.watch(secret)

  expect(redactor.text(text)).toBe(expected)
})

test('a secret that begins with another one goes as a whole', () => {
  const redactor = createRedactor()
  redactor.watch('secret')
  redactor.watch('secret-longer')

  expect(redactor.text('secret-longer')).toBe('***')
})

/** As long as a token of IAM may be; its like is never spelt out in a pattern. */
const HUGE = `eyJ.${TOKEN.slice(4, 16)}${'-abc_DEF+/09.~^]"'.repeat(2_000)}`

test.each([
  ['as it is', HUGE],
  ['in JSON', JSON.stringify(HUGE).slice(1, -1)],
  ['in an address', encodeURIComponent(HUGE)],
  ['in Base64', Buffer.from(HUGE).toString('base64')],
  ['cut', HUGE.slice(0, 1_000)],
])('a token of 32 KiB goes, %s', (_, spelling) => {
  const redactor = createRedactor()
  redactor.watch(HUGE)

  const left = redactor.text(`token (${spelling}) expired`)
  expect([left.slice(0, 40), left.length]).toEqual(['token (***) expired', 19])
})

test('two hundred renewals of a long token are all kept out', () => {
  const redactor = createRedactor()
  const tokens = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(16, 'M')}${TOKEN}`)
  for (const token of tokens) redactor.watch(token)

  expect(redactor.text(tokens.join(' '))).toBe(tokens.map(() => '***').join(' '))
})

test('keys and values at every depth are free of secrets', () => {
  const redactor = createRedactor()
  redactor.watch('hunter2')

  expect(redactor.json({ hunter2: ['a hunter2', { b: 'hunter2', c: 1, d: null }] })).toEqual({
    '***': ['a ***', { b: '***', c: 1, d: null }],
  })
})

test('what refers to itself ends', () => {
  const redactor = createRedactor()
  const ring: Record<string, unknown> = {}
  ring['self'] = ring

  expect(JSON.stringify(redactor.json(ring))).toContain('***')
})

test('no secret survives in any text around it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4 }).filter((secret) => !'***'.repeat(9).includes(secret)),
      fc.string(),
      fc.string(),
      (secret, before, after) => {
        const redactor = createRedactor()
        redactor.watch(secret)
        const left = redactor.text(`${before}${secret}${after}`)
        // What stood around it may spell the secret anew across the mask only if it holds asterisks itself.
        expect(left.includes(secret) && !secret.includes('*')).toBe(false)
      },
    ),
  )
})
