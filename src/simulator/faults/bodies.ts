// Answers that are wrongly written down, or are none at all.
import type { Answer } from '../http/answer.ts'
import type { SimulatorClock } from '../simulatorClock.ts'
import type { Fault } from './fault.ts'

const SKEW_MS = 16 * 60_000

const body = (make: (text: string) => string | Buffer): Fault => ({
  kind: 'encode',
  encode: (answer) => ({ ...answer, body: make(answer.body.toString()) }),
})

/** What a proxy puts in the way of an answer. */
export const signInPage: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Corporate proxy</h1></body></html>',
}

/** Counts as no program should send them; 1e999 is no number JavaScript can hold. */
const oddCounts = ['-1', '1.5', '1e999', '9007199254740993', '"many"', 'null', '{}', '[]', 'true', '"12"']

export const bodies = {
  html: { kind: 'encode', encode: () => signInPage },
  empty: body(() => ''),
  null: body(() => 'null'),
  array: body(() => '[]'),
  truncated: body((text) => text.slice(0, Math.ceil(text.length / 2))),
  'bad-utf8': body((text) =>
    Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
  ),
  utf16: body((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  bom: body((text) => `\ufeff${text}`),
  'error-in-200': body(() =>
    JSON.stringify({
      error_code: 'APIGW.0201',
      error_msg: 'Backend unavailable',
      request_id: '0'.repeat(32),
    }),
  ),
  'wrong-content-type': {
    kind: 'encode',
    encode: (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } }),
  },
  /** 5 million levels, 10 MB. */
  deep: body(() => nested(5_000_000)),
  /** 100,000 levels, 200 kB. */
  'deep-small': body(() => nested(100_000)),
  'many-results': body(() => JSON.stringify({ count: 100_000, results: manyResults() })),
  'wrong-types': body((text) => {
    let next = 0
    return text.replaceAll(
      /"(src_count|dst_count)":[^,}]+/g,
      (_, name: string) => `"${name}":${oddCounts[next++ % oddCounts.length]}`,
    )
  }),
  prototype: body((text) =>
    text.replaceAll('{"job_id"', '{"__proto__":{"polluted":true},"constructor":{"polluted":true},"job_id"'),
  ),
  'clock-behind': { kind: 'encode', encode: (answer, clock) => dated(answer, clock, -SKEW_MS) },
  'clock-ahead': { kind: 'encode', encode: (answer, clock) => dated(answer, clock, SKEW_MS) },
} satisfies Record<string, Fault>

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

const manyResults = () => Array.from({ length: 100_000 }, (_, index) => ({ job_id: `x${index}` }))

const dated = (answer: Answer, clock: SimulatorClock, skewMs: number): Answer => ({
  ...answer,
  headers: { ...answer.headers, date: new Date(clock.nowMs() + skewMs).toUTCString() },
})
