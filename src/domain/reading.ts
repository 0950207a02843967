// What counts as a number, whatever form DRS sent it in.

/** Latest instant that can be written as a date. */
const LAST_INSTANT = 8.64e15
const DECIMAL = /^-?\d+(\.\d+)?$/

/** A count of objects, 0 to 2^53 - 1; null = unknown: absent, negative, fractional, too large or no number. */
export function readCount(value: unknown): number | null {
  const count = readNumber(value)
  return count !== null && Number.isSafeInteger(count) && count >= 0 ? count + 0 : null
}

/** Epoch ms; null = no time: 0, absent, negative, no number, or beyond what a date can say. */
export function readInstant(value: unknown): number | null {
  const instant = readNumber(value)
  return instant !== null && instant >= 1 && instant <= LAST_INSTANT ? Math.trunc(instant) : null
}

/** A status as DRS sent it, numeric strings too; null = none. */
export function readStatus(value: unknown): number | string | null {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A finite number or a decimal text as its number, else null. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  return DECIMAL.test(text) ? Number(text) : null
}
