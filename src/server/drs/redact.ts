// Keeps secrets out of everything people and files get to see: known values are replaced wherever they occur.

export type Redactor = {
  /** From now on this value is replaced. Values under 4 characters are too common to be replaced. */
  watch: (secret: string) => void
  /** The text with every watched secret replaced by `***`. */
  text: (text: string) => string
  /** The same for every string and key of a plain JSON value, rebuilt; cycles and depths beyond 64 end in `***`. */
  json: (value: unknown) => unknown
}

const SHORTEST = 4
/** A token is told by its first characters too: a text may have been cut in the middle of it. */
const PREFIX = 16
const TOKEN_CHARACTER = '[A-Za-z0-9+/=_-]'
const DEPTH = 64
const MASK = '***'

export const createRedactor = (): Redactor => {
  const patterns = new Map<string, string>()
  let pattern: RegExp | null = null
  let shortest = Number.POSITIVE_INFINITY

  const watch = (secret: string): void => {
    if (secret.length < SHORTEST || patterns.has(secret)) return
    patterns.set(secret, spellings(secret).join('|'))
    shortest = Math.min(shortest, hasPrefix(secret) ? PREFIX : secret.length)
    // Longest first, so that a secret that begins with another one goes as a whole.
    const longestFirst = [...patterns].toSorted(([a], [b]) => b.length - a.length)
    pattern = new RegExp(longestFirst.map(([, spelling]) => spelling).join('|'), 'g')
  }

  // Most texts of an answer are words too short to hold a secret, and there are thousands.
  const text = (plain: string): string =>
    pattern === null || plain.length < shortest ? plain : plain.replace(pattern, MASK)

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') return text(value)
    if (typeof value !== 'object' || value === null) return value
    if (depth === DEPTH) return MASK
    if (Array.isArray(value)) return value.map((entry: unknown) => json(entry, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [text(key), json(entry, depth + 1)]),
    )
  }

  return { watch, text, json: (value) => json(value) }
}

const hasPrefix = (secret: string): boolean => secret.length >= 2 * PREFIX

/** How a secret may be written in an address, in JSON or in a Basic header, besides as it is: never shorter. */
const spellings = (secret: string): readonly string[] => {
  const exact = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    Buffer.from(secret).toString('base64'),
  ]
  const patterns = [...new Set(exact)].map((spelling) => escapePattern(spelling))
  return hasPrefix(secret)
    ? [...patterns, `${escapePattern(secret.slice(0, PREFIX))}${TOKEN_CHARACTER}*`]
    : patterns
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
