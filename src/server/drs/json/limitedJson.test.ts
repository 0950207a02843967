import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { cutText, TEXT_LIMIT_BYTES } from './cutText.ts'
import { parseLimitedJson, type ParsedJson } from './limitedJson.ts'
import type { Rewrite } from './rebuild.ts'

const asItIs = (plain: string): string => plain
const parse = (text: string) => parseLimitedJson(Buffer.from(text), asItIs)
const valueIn = (text: string): unknown => {
  const parsed = parse(text)
  return parsed.kind === 'value' ? parsed.value : parsed
}
const entriesIn = (text: string, rewrite: Rewrite = asItIs) => {
  const parsed = parseLimitedJson(Buffer.from(text), rewrite)
  return parsed.kind === 'value' ? (parsed.entries ?? []) : []
}
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test.each<[string, string, ParsedJson['kind']]>([
  ['an object', '{"a":1}', 'value'],
  ['nothing', '', 'empty'],
  ['a cut object', '{"a":', 'unreadable'],
  ['a byte order mark', '\ufeff{}', 'unreadable'],
  ['32 levels', nested(32), 'value'],
  ['33 levels', nested(33), 'too-large'],
  ['five million levels', nested(5_000_000), 'too-large'],
  ['33 levels within an entry', `{"results":[{"a":${nested(30)}}]}`, 'too-large'],
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
  expect(valueIn('{"a":1e999,"b":-1e999,"c":1e308}')).toEqual({ a: null, b: null, c: 1e308 })
})

test('a key that would become a prototype is dropped at every level', () => {
  const value = valueIn('{"__proto__":{"x":1},"a":[{"__proto__":{"x":1},"b":2}]}')

  expect(value).toEqual({ a: [{ b: 2 }] })
  expect(Object.assign({}, value)).not.toHaveProperty('x')
})

test('of an object without end only the first 1,000 keys are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index]))
  expect(Object.keys(Object(valueIn(JSON.stringify(many))))).toHaveLength(1_000)
})

test('texts are rewritten before they are cut', () => {
  const secret = 's'.repeat(100)
  const text = JSON.stringify({ message: 'x'.repeat(TEXT_LIMIT_BYTES - 50) + secret })

  expect(
    JSON.stringify(parseLimitedJson(Buffer.from(text), (plain) => plain.replace(secret, '***'))),
  ).not.toContain('sss')
})

test('an entry of an envelope is limited as everything else is, when it is written', () => {
  const secret = 's'.repeat(100)
  const message = 'x'.repeat(TEXT_LIMIT_BYTES - 50) + secret
  const text = `{"results":[{"b":"${message}","__proto__":{"x":1},"a":1e999,"${secret}":[]}],"count":1}`
  const parsed = parseLimitedJson(Buffer.from(text), (plain) => plain.replaceAll(secret, '***'))
  const written = JSON.stringify(parsed.kind === 'value' ? parsed.value : null)

  expect(written).toBe(`{"results":[{"b":"${message.replace(secret, '***')}","a":null,"***":[]}],"count":1}`)
})

test('an entry is rebuilt anew each time and hands out nothing it was parsed to', () => {
  const [entry] = entriesIn('{"results":[{"a":[{}]}]}')
  const [first, second] = [entry?.toJSON(), entry?.toJSON()]

  expect(first).toEqual({ a: [{}] })
  expect(second).toEqual(first)
  expect(second).not.toBe(first)
  expect(Object.keys(entry ?? {})).toEqual([])
})

test('any JSON that is small enough comes back equal', () => {
  const small = fc.json({ maxDepth: 5 }).filter((text) => !/__proto__|"results"/.test(text))
  fc.assert(
    fc.property(small, (text) => {
      expect(valueIn(text)).toEqual(JSON.parse(text))
      expect(entriesIn(`{"results":[${text}]}`).map((entry) => entry.toJSON())).toEqual([JSON.parse(text)])
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
