// Times that came as text with a date in it.

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * Epoch ms of an ISO 8601 text with a zone; anything else as it came. A time without a zone is not read: DRS writes
 * those in UTC+8 without saying so.
 */
export const zonedInstant = (value: unknown): unknown => {
  if (typeof value !== 'string' || !ISO.test(value)) return value
  const at = Date.parse(value)
  return Number.isNaN(at) ? value : at
}
