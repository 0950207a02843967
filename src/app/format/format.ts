// The one formatter of the page: numbers, lengths of time and instants, in one language and one zone.
import type { FirstCatalog, Language } from '../text/catalog.ts'
import { createDuration } from './duration.ts'
import { createInstant, type InstantFormat } from './instant.ts'

export type Format = InstantFormat & {
  /** A whole number with the separators of the language; `–` for null. */
  count: (count: number | null) => string
  /** Objects per minute: whole from ten on, with one decimal below, and what moves is never 0; `–` for null. */
  rate: (perMinute: number | null) => string
  /** A percentage 0..100 with one decimal, `100 %` without; it must be floored already. `–` for null. */
  percent: (percent: number | null) => string
  /** A length of time in its two largest units, cut and not rounded; `–` for null. Below 0 counts as 0. */
  duration: (ms: number | null) => string
  /** How long ago, as a length of time. */
  age: (at: number | null, nowMs: number | null) => string
}

/** Objects per minute: a rate below the first would be cut to 0, one from the second on needs no decimal. */
const LEAST_RATE = 0.1
const WHOLE_RATE = 10

/** `zone` is `UTC`, `browser` or an IANA name that this browser knows. */
export function createFormat(facts: { catalog: FirstCatalog; language: Language; zone: string }): Format {
  const { catalog, language, zone } = facts
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const belowTenth = catalog.words.pace.belowTenth(tenth.format(LEAST_RATE))
  const duration = createDuration(catalog.words, language)
  const none = catalog.words.noValue
  const spell = (ms: number | null): string => (ms === null ? none : duration(ms))
  return {
    ...createInstant(zone),
    count: (count) => (count === null ? none : whole.format(count)),
    rate: (perMinute) => {
      if (perMinute === null) return none
      if (perMinute > 0 && perMinute < LEAST_RATE) return belowTenth
      return (perMinute === 0 || perMinute >= WHOLE_RATE ? whole : tenth).format(perMinute)
    },
    percent: (percent) => {
      if (percent === null) return none
      return catalog.words.percent(percent === 100 ? whole.format(percent) : tenth.format(percent))
    },
    duration: spell,
    age: (at, nowMs) => spell(at === null || nowMs === null ? null : nowMs - at),
  }
}
