import type { FirstCatalog, Language } from '../text/catalog.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Spells lengths of time (ms) in their two largest units: 13 s, 20 min, 2 h 39, 3 d 4 h. */
export function createDuration(words: FirstCatalog['words'], language: Language): (ms: number) => string {
  const figure = remember(new Intl.NumberFormat(language))
  const twoDigits = remember(new Intl.NumberFormat(language, { minimumIntegerDigits: 2 }))
  const { duration } = words
  return (ms) => {
    if (ms <= 0) return duration.seconds(figure(0))
    if (ms < SECOND_MS) return duration.belowSecond
    if (ms < MINUTE_MS) return duration.seconds(figure(whole(ms, SECOND_MS)))
    if (ms < HOUR_MS) return duration.minutes(figure(whole(ms, MINUTE_MS)))
    if (ms < DAY_MS) {
      const minutes = twoDigits(whole(ms % HOUR_MS, MINUTE_MS))
      return duration.hours(figure(whole(ms, HOUR_MS)), minutes)
    }
    return duration.days(figure(whole(ms, DAY_MS)), figure(whole(ms % DAY_MS, HOUR_MS)))
  }
}

const whole = (ms: number, unit: number): number => Math.floor(ms / unit)

/** Ages tick in every row each second and nearly all figures in them are small: each is spelt once. */
function remember(format: Intl.NumberFormat): (figure: number) => string {
  const small: string[] = []
  return (figure) => (figure < 100 ? (small[figure] ??= format.format(figure)) : format.format(figure))
}
