// JSON of ours as ready answers.
import type { Encoding } from './acceptEncoding.ts'
import { compress, isWorthwhile } from './compress.ts'
import type { ReadyAnswer } from './sender.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'

/** API answers may be kept by the browser alone, and asked about each time. */
const KEPT_PRIVATELY = ['cache-control', 'no-cache, private', 'vary', 'Accept-Encoding'] as const

export const toJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

export type JsonFacts = { status: number; headers: readonly string[] }

export const jsonAnswer = (body: Buffer, { status, headers }: JsonFacts): ReadyAnswer => ({
  status,
  headers: ['content-type', JSON_TYPE, 'content-length', String(body.length), ...KEPT_PRIVATELY, ...headers],
  body,
})

/** Compressed where that is worth its while. */
export async function compressedAnswer(
  body: Buffer,
  encoding: Encoding,
  facts: JsonFacts,
): Promise<ReadyAnswer> {
  if (encoding === 'identity' || !isWorthwhile(body)) return jsonAnswer(body, facts)
  const headers = [...facts.headers, 'content-encoding', encoding]
  return jsonAnswer(await compress(body, encoding), { ...facts, headers })
}

/** What a matching If-None-Match gets. */
export const notModified = (etag: string): ReadyAnswer => ({
  status: 304,
  headers: ['etag', etag, ...KEPT_PRIVATELY],
  body: null,
})
