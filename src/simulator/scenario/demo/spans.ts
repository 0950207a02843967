export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

/** When the demo's finished work was done, however often it is asked. */
export const LONG_AGO_AT = Date.UTC(2026, 0, 5, 3, 20)
