// An HTTP answer as a plain value: body parsed within the limits and free of secrets, headers read.
import type { OwnCode } from './problem/ownProblems.ts'
import { parseHttpDate, parseRetryAfter } from './problem/retryAfter.ts'
import type { ForeignJson } from './json/foreignJson.ts'
import { parseLimitedJson, type ParsedJson } from './json/limitedJson.ts'
import type { Rewrite } from './json/rebuild.ts'
import { readRequestId } from './requestId.ts'
import type { IncomingAnswer } from './transport/transport.ts'

export type Reply = {
  status: number
  /** Undefined where `trouble` says why. */
  body: unknown
  /** Entries of an envelope, null where the body is none. */
  entries: readonly ForeignJson[] | null
  trouble: OwnCode | null
  requestId: string | null
  /** `Date` header, epoch ms. */
  dateHeaderAt: number | null
  retryAfterMs: number | null
}

const HTML = /^(text\/html|application\/xhtml\+xml)\b/i
const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json\b/i

/** `rewrite` rewrites every string of the body before it is cut; see `parseLimitedJson`. */
export const readReply = (
  { status, headers, body }: IncomingAnswer,
  nowMs: number,
  rewrite: Rewrite,
): Reply => {
  const facts = {
    status,
    requestId: readRequestId(headers.get('x-request-id')),
    dateHeaderAt: parseHttpDate(headers.get('date')),
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), nowMs),
    body: undefined,
    entries: null,
  }
  const type = (headers.get('content-type') ?? '').trim()
  if (HTML.test(type)) return { ...facts, trouble: 'PROXY_ANSWERED' }
  if (body === null) return { ...facts, trouble: 'TOO_LARGE' }
  if (body.length > 0 && type !== '' && !JSON_TYPE.test(type)) {
    return { ...facts, trouble: 'NOT_JSON' }
  }
  const parsed = parseLimitedJson(body, rewrite)
  return parsed.kind === 'value'
    ? { ...facts, body: parsed.value, entries: parsed.entries, trouble: null }
    : { ...facts, trouble: troubles[parsed.kind] }
}

const troubles: Readonly<Record<Exclude<ParsedJson['kind'], 'value'>, OwnCode>> = {
  empty: 'EMPTY',
  unreadable: 'UNREADABLE',
  'too-large': 'TOO_LARGE',
}
