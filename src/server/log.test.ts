import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createRedactor } from './drs/redact.ts'
import { createLog } from './log.ts'

/** What one line about this text comes to at the sink. */
const lineOf = (text: string, secret = 'hunter2'): string => {
  const lines: string[] = []
  const redactor = createRedactor()
  redactor.watch(secret)
  createLog(redactor, (line) => lines.push(line)).warn({ text }, text)
  return lines.join('')
}

test('a line says when, how grave, and what, as JSON', () => {
  expect(JSON.parse(lineOf('said'))).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    text: 'said',
    msg: 'said',
  })
})

test('secrets and schemes do not get past the sink, whoever wrote the line', () => {
  const line = lineOf('hunter2 at https://drs.example.com and in an error')
  expect(line).not.toMatch(/hunter2|https?:/)
  expect(JSON.parse(line).msg).toBe('*** at drs.example.com and in an error')
})

test.each([
  ['line breaks', 'a\r\n{"level":"fatal","msg":"forged"}'],
  ['an escape of a terminal', '\u001b[2J\u001b]0;title\u0007'],
  ['the same in one character', '\u009b2J\u009d0;title\u009c'],
  ['delete and the end of a text', '\u007f\u0004\u0000'],
  ['the line breaks of Unicode', 'a\u2028b\u2029c\u0085d'],
  ['marks that turn a line around', 'a\u202eb\u2066c'],
  ['marks beyond 16 bits', 'a\u{e0001}b'],
  ['halves of characters', 'a\ud800b'],
])('%s come out as what they are, in one line', (_what, text) => {
  const line = lineOf(text)
  expect(line).toMatch(/^\{[^\p{C}\p{Zl}\p{Zp}]*\}\n$/u)
  expect(JSON.parse(line)).toMatchObject({ text, msg: text })
})

/** Of any characters; schemes of addresses are taken out. */
const plain = fc.string({ unit: 'binary' }).filter((text) => !/https?:/i.test(text))

test('any text at all is one line of JSON that says it', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const line = lineOf(text, 'a secret that stands in no text')
      expect(line).toMatch(/^[^\p{C}]*\n$/u)
      expect(JSON.parse(line).msg).toBe(text)
    }),
  )
})
