// A header that decides who somebody is: read under its exact name, and only where nothing else could be meant.
import { failure, RequestError } from '../../http/failure.ts'

/**
 * Text of the header `name` (lower case); null where it did not come or is empty.
 * @throws RequestError where it came twice, or under a name that some program takes for the same: what the proxy wrote
 * and what a client sent along cannot be told apart then
 */
export function soleHeader(rawHeaders: readonly string[], name: string): string | null {
  const meant = squeezed(name)
  const values: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const found = rawHeaders[at] ?? ''
    if (squeezed(found) !== meant) continue
    if (found.toLowerCase() !== name || values.length > 0) throw new RequestError(failure('unclear-user'))
    values.push(rawHeaders[at + 1] ?? '')
  }
  return textOf(values[0] ?? '').trim() || null
}

// CGI and its heirs write an underscore for a hyphen, some for every sign.
const squeezed = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Node takes each byte of a header for a character; proxies write UTF-8. */
function textOf(value: string): string {
  try {
    return utf8.decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
