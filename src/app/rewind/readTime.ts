const WHOLE = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)$/
const TIME = /^(\d{1,2}:\d{2}(?::\d{2})?)$/

type Zone = {
  /** Difference of the zone to UTC at an instant, ms. */
  offsetMs: (at: number) => number
  /** `2026-11-26` of an instant in the zone. */
  date: (at: number) => string
}

/**
 * The instant (epoch ms) that someone wrote as a date and a time of day in a zone, or as a time of day alone, which is
 * of the day of `onAt`; null where it is none. Of an hour that the clocks go through twice it is the first; one that they
 * leave out is as long after its begin as it says.
 */
export function readTime(text: string, zone: Zone, onAt: number): number | null {
  const trimmed = text.trim()
  const [, date = zone.date(onAt), time = TIME.exec(trimmed)?.[1]] = WHOLE.exec(trimmed) ?? []
  if (time === undefined) return null
  const local = parseUtc(date, time)
  if (local === null) return null
  const offsets = [zone.offsetMs(local - DAY_MS), zone.offsetMs(local + DAY_MS)]
  const fitting = offsets.map((offset) => local - offset).filter((at) => at + zone.offsetMs(at) === local)
  return fitting.length > 0 ? Math.min(...fitting) : local - (offsets[0] ?? 0)
}

const DAY_MS = 86_400_000

/** As if the clock were that of UTC. The parser takes the 30th of February for a day in March. */
function parseUtc(date: string, time: string): number | null {
  const clock = time.padStart(time.length > 5 ? 8 : 5, '0')
  const at = Date.parse(`${date}T${clock}Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${date}T${clock}`) ? null : at
}
