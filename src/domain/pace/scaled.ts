// A run may be faster or slower throughout than what a forecast of its types rests on.
import type { Work } from './observedWork.ts'

/** Ms for so many objects of a type; null = it knows nothing of the type. */
export type Source = (type: string, objects: number) => number | null

/** The same with the standard deviation of its logarithm. */
export type Usual = (type: string, objects: number) => { ms: number; sigma: number } | null

/** How much the speed of a run as a whole differs from its source: a factor of two either way is common. */
const COMMON_VARIANCE = 0.8 ** 2
/** Beyond this a range is too wide for any run; and its square root stays a number. */
const VARIANCE_MOST = 2.25

/**
 * What the source tells, times the factor by which the other types seen so far were off: fully where they were off alike,
 * hardly where each was off in its own way. `sigma`: how far a single type is off once the factor is known.
 */
export function scaled(source: Source, seen: readonly Work[], sigma: number): Usual {
  const shown = seen.flatMap(({ type, objects, ms, sureness }) => {
    const told = source(type, objects)
    return told === null || told <= 0 ? [] : [{ type, log: Math.log(ms / told), sureness }]
  })
  return (type, objects) => {
    const ms = source(type, objects)
    if (ms === null) return null
    const { weight, mean, unlike } = spreadOf(shown.filter((other) => other.type !== type))
    const own = sigma ** 2 + unlike
    // The mean of what was seen, drawn towards none as far as it is unsure (normal prior, normal errors).
    const factor = Math.exp((mean * weight) / (weight + own / COMMON_VARIANCE))
    const variance = own + 1 / (1 / COMMON_VARIANCE + weight / own)
    return { ms: ms * factor, sigma: Math.sqrt(Math.min(VARIANCE_MOST, variance)) }
  }
}

function spreadOf(shown: readonly { log: number; sureness: number }[]) {
  let [sum, squares, weight] = [0, 0, 0]
  for (const { log, sureness } of shown) {
    sum += sureness * log
    squares += sureness * log ** 2
    weight += sureness
  }
  const mean = weight === 0 ? 0 : sum / weight
  return { weight, mean, unlike: weight === 0 ? 0 : Math.max(0, squares / weight - mean ** 2) }
}
