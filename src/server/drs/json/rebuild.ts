/** Rewrites a text; `key` is the field it stands in, null where it is a key itself or stands in none. */
export type Rewrite = (plain: string, key: string | null) => string

/** No object of DRS has a tenth of these; the rest would cost time and show nothing. */
const MOST_KEYS = 1_000

/**
 * The value in new objects and arrays that share nothing with it. Texts and keys go through `rewrite`; numbers beyond
 * what a double holds become null; a key `__proto__` is dropped, since a later copy would make it a
 * prototype, and so is what comes after the first 1,000 keys.
 */
export const rebuild = (value: unknown, rewrite: Rewrite, key: string | null = null): unknown => {
  if (typeof value === 'string') return rewrite(value, key)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry: unknown) => rebuild(entry, rewrite, key))
  return rebuildFields(value, rewrite, (field, name) => rebuild(field, rewrite, name))
}

/** The same for an object alone: `toField` makes its fields. */
export const rebuildFields = (
  value: object,
  rewrite: Rewrite,
  toField: (field: unknown, name: string) => unknown,
): Readonly<Record<string, unknown>> => {
  const rebuilt: Record<string, unknown> = {}
  for (const name of Object.keys(value).slice(0, MOST_KEYS)) {
    // What was parsed as JSON has plain properties only.
    if (name !== '__proto__') rebuilt[rewrite(name, null)] = toField(value[name as keyof typeof value], name)
  }
  return rebuilt
}
