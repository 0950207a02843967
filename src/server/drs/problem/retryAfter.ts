/** Retry-After in ms from now, of seconds or an HTTP date; 0 where the date has passed, null where it is nonsense. */
export const parseRetryAfter = (header: string | null, nowMs: number): number | null => {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = parseHttpDate(text)
  return at === null ? null : Math.max(0, at - nowMs)
}

/** An instant as HTTP writes it (`Sun, 06 Nov 1994 08:49:37 GMT`), epoch ms; null for any other spelling. */
export const parseHttpDate = (header: string | null): number | null => {
  const text = header?.trim() ?? ''
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}
