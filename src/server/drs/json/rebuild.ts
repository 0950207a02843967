/**
 * The value in new objects and arrays that share nothing with it. Texts and keys go through `text`; numbers beyond
 * what a double holds become null; a key `__proto__` is dropped, since a later copy would make it a prototype.
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
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__proto__')
      .map(([name, entry]) => [text(name, null), copy(entry, name, text)]),
  )
}
