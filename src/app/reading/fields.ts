// The few kinds of values an answer is made of. Each check reads and makes nothing.

/** What is known of an object from outside before it has been checked. */
export type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): boolean => typeof value === 'string'

/** Finite, as every number of JSON is. */
export const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

export const isFlag = (value: unknown): boolean => typeof value === 'boolean'

export const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'

export const isNumberOrNull = (value: unknown): boolean => value === null || isNumber(value)

/** A plain loop: it stands on the way of every figure of every poll. */
export function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  for (const item of value) if (!check(item)) return false
  return true
}

/** The words of a closed set; a word missing here, or one too many, does not compile. */
export const wordsOf = <T extends string>(words: Record<T, true>): ReadonlySet<unknown> =>
  new Set(Object.keys(words))
