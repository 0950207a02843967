// Values of a query string: read, or refused with the name of what is wrong.
import { failure, RequestError, type FailureCode } from './failure.ts'

/** As Fastify parses it: a name that stands twice is a list. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** Latest instant that can be written as a date. */
const LAST_INSTANT = 8.64e15
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/

/** Epoch ms, given as such or as ISO 8601 in UTC; null where it is absent. @throws RequestError */
export function instantOf(query: Query, name: string): number | null {
  const text = single(query, name, 'bad-time')
  if (text === null) return null
  const at = /^\d{1,16}$/.test(text) ? Number(text) : ISO.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at) || at > LAST_INSTANT) throw new RequestError(failure('bad-time'))
  return at
}

/** A whole number within bounds; `fallback` where it is absent. @throws RequestError */
export function integerOf(
  query: Query,
  name: string,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  const text = single(query, name, 'bad-number')
  if (text === null) return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= min && value <= max)) throw new RequestError(failure('bad-number'))
  return value
}

/** Most entries of a list in a query. */
const LIST_MOST = 100

/** Entries of a comma list; empty where it is absent. @throws RequestError */
export function listOf(query: Query, name: string): readonly string[] {
  const parts = [query[name] ?? []].flat().flatMap((text) => text.split(','))
  const entries = parts.filter((part) => part !== '')
  if (entries.length > LIST_MOST) throw new RequestError(failure('bad-list'))
  return entries
}

/** Null where it is absent or empty. @throws RequestError where it stands twice. */
export function single(query: Query, name: string, refused: FailureCode): string | null {
  const value = query[name]
  if (Array.isArray(value)) throw new RequestError(failure(refused))
  return value === undefined || value === '' ? null : value
}
