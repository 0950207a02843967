/** No object of DRS has a tenth of these; the rest would cost time and show nothing. */
const MOST_KEYS = 1_000

/**
 * The value in new objects and arrays that share nothing with it. Texts and keys go through `text`; numbers beyond
 * what a double holds become null; a key `__proto__` is dropped, since a later copy would make it a
 * prototype, and so is what comes after the first 1,000 keys.
 */
export const rebuild = (value: unknown, text: (plain: string, key: string | null) => string): unknown =>
  copy(value, null, text)

const copy = (
  value: unknown,
  key: string | null,
  text: (plain: string, key: string | null) => string,
): unknown => {
  if (typeof value === 'string') return text(value, key)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry: unknown) => copy(entry, key, text))
  const rebuilt: Record<string, unknown> = {}
  for (const name of Object.keys(value).slice(0, MOST_KEYS)) {
    // What was parsed as JSON has plain properties only.
    if (name !== '__proto__') rebuilt[text(name, null)] = copy(value[name as keyof typeof value], name, text)
  }
  return rebuilt
}
