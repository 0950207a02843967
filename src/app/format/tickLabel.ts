import type { Format } from './format.ts'

/** Name of a tick on a time axis: the date where a day begins, seconds only where ticks are closer than a minute. */
export function tickLabel(at: number, before: number, format: Format): string {
  const newDay = format.date(before) !== format.date(at)
  if (newDay) return format.date(at).slice(5)
  const seconds = format.timeWithSeconds(at)
  return seconds.endsWith(':00') ? format.time(at) : seconds
}
