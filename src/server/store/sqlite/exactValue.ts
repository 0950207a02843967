import type { SQLInputValue } from 'node:sqlite'

/**
 * For columns that hold a number or a text as it came. A number is bound as a floating-point one, eight bytes long; an
 * integer is worth its own form there: the statuses 0 and 1 then take no byte at all. Minus zero has no such form.
 */
export const exactValue = (value: number | string | null): SQLInputValue =>
  typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value
