// Instants (epoch ms) in one zone, ISO-like and with 24 hours whatever the language.

export type InstantFormat = {
  /** `13:45`; with a `nowMs` of another day the date comes first. */
  time: (at: number, nowMs?: number | null) => string
  /** `13:45:07`; with a `nowMs` of another day the date comes first. */
  timeWithSeconds: (at: number, nowMs?: number | null) => string
  /** `2026-11-22` */
  date: (at: number) => string
  /** `2026-11-22 13:45:07` */
  dateTime: (at: number) => string
  /** Difference of the zone to UTC at that instant, ms; east is positive. */
  offsetMs: (at: number) => number
  /** What people call the zone: `UTC`, or an IANA name. */
  zoneName: string
}

type Split = { date: string; time: string }

const QUARTER_MS = 900_000
const MOST_QUARTERS = 1_000

/** Years 1972 to 9998: whole quarters of an hour in every zone, and four digits. */
const isOrdinary = (at: number): boolean => at >= Date.UTC(1972, 5) && at < Date.UTC(9_998, 0)

/** `zone` is `UTC`, `browser` or an IANA name. */
export function createInstant(zone: string): InstantFormat {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(zone === 'browser' ? {} : { timeZone: zone }),
  })
  const splitByIntl = (at: number): Split => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
    for (const { type, value } of formatter.formatToParts(at)) part[type] = value
    return {
      date: `${part.year}-${part.month}-${part.day}`,
      time: `${part.hour}:${part.minute}:${part.second}`,
    }
  }
  const offsets = new Map<number, number>()
  /** Zones change at quarters of an hour, so one question to Intl serves all of a quarter: each costs some 20 µs. */
  const offsetMs = (at: number): number => {
    const quarter = Math.floor(at / QUARTER_MS)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    const { date, time } = splitByIntl(at)
    const offset = Date.parse(`${date}T${time}Z`) - Math.floor(at / 1_000) * 1_000
    if (offsets.size >= MOST_QUARTERS) offsets.clear()
    offsets.set(quarter, offset)
    return offset
  }
  const split = (at: number): Split => {
    const local = at + (isOrdinary(at) ? offsetMs(at) : Number.NaN)
    if (Number.isNaN(local)) return splitByIntl(at)
    const text = new Date(local).toISOString()
    return { date: text.slice(0, 10), time: text.slice(11, 19) }
  }
  const spell = (at: number, digits: number, nowMs?: number | null): string => {
    const { date, time } = split(at)
    const short = time.slice(0, digits)
    return nowMs === undefined || nowMs === null || split(nowMs).date === date ? short : `${date} ${short}`
  }
  return {
    time: (at, nowMs) => spell(at, 5, nowMs),
    timeWithSeconds: (at, nowMs) => spell(at, 8, nowMs),
    date: (at) => split(at).date,
    dateTime: (at) => {
      const { date, time } = split(at)
      return `${date} ${time}`
    },
    offsetMs,
    zoneName: formatter.resolvedOptions().timeZone,
  }
}
