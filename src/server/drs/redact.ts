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
/**
 * Beyond this only a beginning and the characters that follow it are looked for: of a token of IAM, with all its
 * spellings, the engine makes no pattern at all ("too large"), and every renewal adds one.
 */
const LONGEST_SPELT = 1_024
const DEPTH = 64
const MASK = '***'

export const createRedactor = (): Redactor => {
  /** Each pattern with the length of its secret. */
  const patterns = new Map<string, number>()
  let pattern: RegExp | null = null
  let shortest = Number.POSITIVE_INFINITY

  const watch = (secret: string): void => {
    if (secret.length < SHORTEST) return
    const spelt = spellings(secret).join('|')
    if (patterns.has(spelt)) return
    patterns.set(spelt, secret.length)
    shortest = Math.min(shortest, hasPrefix(secret) ? PREFIX : secret.length)
    // Longest first, so that a secret that begins with another one goes as a whole.
    const longestFirst = [...patterns].toSorted(([, a], [, b]) => b - a)
    pattern = new RegExp(longestFirst.map(([spelling]) => spelling).join('|'), 'g')
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
  if (secret.length > LONGEST_SPELT) return beginnings(exact)
  const patterns = [...new Set(exact)].map(escapePattern)
  return hasPrefix(secret)
    ? [...patterns, `${escapePattern(secret.slice(0, PREFIX))}${TOKEN_CHARACTER}*`]
    : patterns
}

/** Each matches its whole spelling, however it goes on, and any cut of it. */
const beginnings = (exact: readonly string[]): readonly string[] => {
  const characters = [...new Set(exact.join(''))].toSorted().map(escapePattern).join('')
  const starts = new Set(exact.map((spelling) => escapePattern(spelling.slice(0, PREFIX))))
  return [...starts].map((start) => `${start}[${characters}]*`)
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
