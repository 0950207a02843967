import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { cutText, TEXT_LIMIT_BYTES } from './cutText.ts'
import { parseLimitedJson, type ParsedJson } from './limitedJson.ts'

const asItIs = (plain: string): string => plain
const parse = (text: string) => parseLimitedJson(Buffer.from(text), asItIs)
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test.each<[string, string, ParsedJson['kind']]>([
  ['an object', '{"a":1}', 'value'],
  ['nothing', '', 'empty'],
  ['a cut object', '{"a":', 'unreadable'],
  ['a byte order mark', '\ufeff{}', 'unreadable'],
  ['32 levels', nested(32), 'value'],
  ['33 levels', nested(33), 'too-large'],
  ['two million levels', nested(2_000_000), 'too-large'],
  ['levels without end', '[{"a":'.repeat(600_000), 'too-large'],
  ['brackets inside a text', JSON.stringify({ a: '[[[['.repeat(100), b: '"\\"[' }), 'value'],
  ['1,000 results', JSON.stringify({ results: Array(1_000).fill(0) }), 'value'],
  ['1,001 results', JSON.stringify({ results: Array(1_001).fill(0) }), 'too-large'],
  ['two million numbers', `[${'1,'.repeat(2_000_000)}1]`, 'too-large'],
])('%s', (_, text, kind) => {
  expect(parse(text).kind).toBe(kind)
})

test('bytes that are no UTF-8 cannot be read', () => {
  expect(parseLimitedJson(Buffer.from([0x22, 0xff, 0xfe, 0x22]), asItIs).kind).toBe('unreadable')
})

test('numbers beyond what a double holds are null', () => {
  expect(parse('{"a":1e999,"b":-1e999,"c":1e308}')).toEqual({
    kind: 'value',
    value: { a: null, b: null, c: 1e308 },
  })
})

test('a key that would become a prototype is dropped at every level', () => {
  const { value } = parse('{"__proto__":{"x":1},"a":[{"__proto__":{"x":1},"b":2}]}') as { value: object }

  expect(value).toEqual({ a: [{ b: 2 }] })
  expect(Object.assign({}, value)).not.toHaveProperty('x')
})

test('of an object without end only the first 1,000 keys are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index]))
  const { value } = parse(JSON.stringify(many)) as { value: object }

  expect(Object.keys(value)).toHaveLength(1_000)
})

test('texts are rewritten before they are cut', () => {
  const secret = 's'.repeat(100)
  const text = JSON.stringify({ message: 'x'.repeat(TEXT_LIMIT_BYTES - 50) + secret })

  expect(
    JSON.stringify(parseLimitedJson(Buffer.from(text), (plain) => plain.replace(secret, '***'))),
  ).not.toContain('sss')
})

test('any JSON that is small enough comes back equal', () => {
  const small = fc.json({ maxDepth: 5 }).filter((text) => !text.includes('__proto__'))
  fc.assert(
    fc.property(small, (text) => {
      expect(parse(text)).toEqual({ kind: 'value', value: JSON.parse(text) })
    }),
  )
})

test('a cut text is well-formed, within 2 KiB, and begins as the whole one did', () => {
  const unit = fc.constantFrom('a', '"', 'é', '€', '…', '😀', '\ud800', '\udc00')
  const few = fc.string({ unit, minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(few, few, (start, again) => {
      const text = start + again.repeat(TEXT_LIMIT_BYTES)
      const cut = cutText(text)
      expect(cut.isWellFormed()).toBe(true)
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(TEXT_LIMIT_BYTES)
      expect(text.toWellFormed().startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
})

test.each(['a', '€', '😀'])('a long text of %s loses no more than it must', (character) => {
  const cut = cutText(character.repeat(3_000))

  expect(cut.endsWith('…')).toBe(true)
  expect(Buffer.byteLength(cut)).toBeGreaterThan(TEXT_LIMIT_BYTES - 4)
  expect(new Set(cut.slice(0, -1).replaceAll(character, ''))).toEqual(new Set())
})
