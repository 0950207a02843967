// From the bytes of an answer to a plain value within our limits, or why there is none.
import { cutText } from './cutText.ts'
import { ForeignJson } from './foreignJson.ts'
import { isWithin } from './isWithin.ts'
import { rebuild, rebuildFields, type Rewrite } from './rebuild.ts'

const DEPTH_LIMIT = 32
/** 1,000 results of 8 types, or 100 of 41, have some 60,000; many more would block the event loop. */
const VALUES_LIMIT = 100_000
/** Of one text, in UTF-16 units, before it is rewritten: far beyond what is left of it, and cheap to search. */
const REWRITTEN_LENGTH = 64 * 1024
const RESULTS_LIMIT = 1_000

export type ParsedJson =
  /**
   * `value` is rebuilt, except that the entries of an envelope's `results` are still to be; `entries` are those, null
   * where it is no envelope.
   */
  | { kind: 'value'; value: unknown; entries: readonly ForeignJson[] | null }
  | { kind: 'empty' }
  | { kind: 'unreadable' }
  | { kind: 'too-large' }

/** `rewrite` rewrites every string before it is cut to 2 KiB. */
export const parseLimitedJson = (bytes: Uint8Array, rewrite: Rewrite): ParsedJson => {
  if (bytes.length === 0) return { kind: 'empty' }
  if (!isWithin(bytes, { depth: DEPTH_LIMIT, values: VALUES_LIMIT })) return { kind: 'too-large' }
  const parsed = parse(bytes)
  if (parsed === undefined) return { kind: 'unreadable' }
  const limited: Rewrite = (plain, key) => cutText(rewrite(plain.slice(0, REWRITTEN_LENGTH), key))
  if (!isEnvelope(parsed)) return { kind: 'value', value: rebuild(parsed, limited), entries: null }
  if (parsed.results.length > RESULTS_LIMIT) return { kind: 'too-large' }
  const entries = parsed.results.map((entry) => new ForeignJson(entry, limited))
  const value = rebuildFields(parsed, limited, (field, name) =>
    name === 'results' ? entries : rebuild(field, limited, name),
  )
  return { kind: 'value', value, entries }
}

/** Undefined where it is not UTF-8 or not JSON; a byte order mark is neither. */
const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isEnvelope = (parsed: unknown): parsed is { results: readonly unknown[] } =>
  typeof parsed === 'object' && parsed !== null && 'results' in parsed && Array.isArray(parsed.results)
