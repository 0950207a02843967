import { WireStructAnswer } from '#upstream/structProcess.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { TEXT_LIMIT_BYTES } from './json/cutText.ts'
import { parseLimitedJson } from './json/limitedJson.ts'
import { rebuild, type Rewrite } from './json/rebuild.ts'
import { readStructResult } from './readStructResult.ts'

const asItIs: Rewrite = (plain) => plain

/** Entries as the schema reads them once everything is rebuilt; null where it is no envelope. */
const bySchema = (parsed: unknown) =>
  WireStructAnswer.safeParse(rebuild(parsed, asItIs)).data?.results ?? null

const byReader = (text: string) => {
  const parsed = parseLimitedJson(Buffer.from(text), asItIs)
  if (parsed.kind !== 'value') return parsed.kind
  return parsed.entries?.map((entry) => entry.read(readStructResult)) ?? null
}

/** JSON text of anything, of the numbers a double cannot hold too. */
const junk = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('1e999', '-1e999', '-0', '9007199254740993', '"1"', '""', 'null', '[]', '{}', '[[]]'),
)

/** An object with some of these fields, any of them junk, and with fields nobody knows. */
const fields = (known: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<string> => {
  const members = [
    ...Object.entries(known).map(([key, value]) => fc.tuple(fc.constant(key), fc.oneof(junk, value, value))),
    fc.tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'more'), junk),
  ]
  return fc
    .tuple(...members.map((member) => fc.option(member)))
    .map((some) => some.filter((member) => member !== null))
    .map((some) => `{${some.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`)
}
const list = (entry: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.oneof(junk, entry, entry), { maxLength: 4 }).map((entries) => `[${entries.join(',')}]`)

const text = fc.string().map((plain) => JSON.stringify(plain.toWellFormed()))
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true }).map((n) => JSON.stringify(n)),
  text,
)
const row = fields({
  type: text,
  status: number,
  src_count: number,
  dst_count: number,
  start_time: number,
  end_time: number,
})
const entry = fields({
  job_id: text,
  id: text,
  error_code: text,
  error_message: text,
  error_msg: text,
  struct_process: fields({ create_time: number, result: list(row) }),
})
const envelope = fields({ count: number, results: list(entry) })

test('whatever an upstream sends is read as the schema of its answers reads it', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: envelope }, junk), (sent) => {
      expect(byReader(sent)).toEqual(bySchema(JSON.parse(sent)))
    }),
    { numRuns: 1_000 },
  )
})

test('an entry with everything it may have is read in full', () => {
  const sent = {
    job_id: 'a',
    id: 'b',
    error_code: 'DRS.M00289',
    error_message: 'gone',
    error_msg: 'away',
    struct_process: {
      create_time: '1608188903063',
      result: [{ type: 'table', status: 2, src_count: 3, dst_count: '3', start_time: 1, end_time: 2 }],
    },
  }

  expect(readStructResult(sent, asItIs)).toEqual(sent)
})

const named = (of: object) => Object.fromEntries(Object.keys(of).map((key) => [key, key]))

test('every text is rewritten, and the rule is told which field it stands in', () => {
  const row = { type: 'x', status: 'x', src_count: 'x', dst_count: 'x', start_time: 'x', end_time: 'x' }
  const struct = { create_time: 'x', result: [row] }
  const texts = { job_id: 'x', id: 'x', error_code: 'x', error_message: 'x', error_msg: 'x' }

  expect(readStructResult({ ...texts, struct_process: struct }, (_, key) => key ?? '')).toEqual({
    ...named(texts),
    struct_process: { create_time: 'create_time', result: [named(row)] },
  })
})

test('texts that are read are cut to 2 KiB as those that are shown', () => {
  const sent = JSON.stringify({ results: [{ job_id: 'a', error_message: 'x'.repeat(5_000) }] })
  const parsed = parseLimitedJson(Buffer.from(sent), asItIs)
  const read = parsed.kind === 'value' ? parsed.entries?.[0]?.read(readStructResult) : null

  expect(Buffer.byteLength(read?.error_message ?? '')).toBe(TEXT_LIMIT_BYTES)
})
