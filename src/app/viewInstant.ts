// An instant in the address: ISO in UTC, whole seconds.

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const EPOCH_MS = /^\d{1,15}$/
/** Years of four digits. */
const LAST_AT = Date.UTC(9999, 11, 31, 23, 59, 59)

/** Epoch ms, cut to the second, of `2026-11-26T03:00:00Z` or of epoch ms in digits; null for anything else. */
export function readInstant(text: string): number | null {
  const at = EPOCH_MS.test(text) ? Number(text) : ISO.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at) || at > LAST_AT) return null
  // The parser takes the 30th of February for a day in March.
  if (ISO.test(text) && new Date(at).toISOString().slice(0, 16) !== text.slice(0, 16)) return null
  return Math.floor(at / 1_000) * 1_000
}

/** `2026-11-26T03:00:00Z` */
export const writeInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
