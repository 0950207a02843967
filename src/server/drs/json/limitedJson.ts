// From the bytes of an answer to a plain value within our limits, or why there is none.
import { cutText } from './cutText.ts'
import { isWithin } from './isWithin.ts'
import { rebuild } from './rebuild.ts'

const DEPTH_LIMIT = 32
/** 1,000 results of 8 types, or 100 of 41, have some 60,000; many more would block the event loop. */
const VALUES_LIMIT = 100_000
/** Of one text, in UTF-16 units, before it is rewritten: far beyond what is left of it, and cheap to search. */
const REWRITTEN_LENGTH = 64 * 1024
const RESULTS_LIMIT = 1_000

export type ParsedJson =
  | { kind: 'value'; value: unknown }
  | { kind: 'empty' }
  | { kind: 'unreadable' }
  | { kind: 'too-large' }

/** `text` rewrites every string before it is cut to 2 KiB; `key` is the field it stands in, null for a key. */
export const parseLimitedJson = (
  bytes: Uint8Array,
  text: (plain: string, key: string | null) => string,
): ParsedJson => {
  if (bytes.length === 0) return { kind: 'empty' }
  if (!isWithin(bytes, { depth: DEPTH_LIMIT, values: VALUES_LIMIT })) return { kind: 'too-large' }
  const parsed = parse(bytes)
  if (parsed === undefined) return { kind: 'unreadable' }
  if (countResults(parsed) > RESULTS_LIMIT) return { kind: 'too-large' }
  const limited = (plain: string, key: string | null) => cutText(text(plain.slice(0, REWRITTEN_LENGTH), key))
  return { kind: 'value', value: rebuild(parsed, limited) }
}

/** Undefined where it is not UTF-8 or not JSON; a byte order mark is neither. */
const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const countResults = (parsed: unknown): number =>
  typeof parsed === 'object' && parsed !== null && 'results' in parsed && Array.isArray(parsed.results)
    ? parsed.results.length
    : 0
