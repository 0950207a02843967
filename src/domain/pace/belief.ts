// What is believed of a length of time that is not known yet: a few lengths that are all as likely as one another.

/** Ms, ascending, all of one weight; not negative, Infinity where there is no end in sight. Never empty or changed. */
export type Belief = readonly number[]

/** Enough that the shortest and the longest tenth are each told by more than one of them; a sum costs its square. */
const LENGTHS = 12

/** The middles of as many equal parts of all probability. */
const middles = Array.from({ length: LENGTHS }, (_, index) => (index + 0.5) / LENGTHS)

/** Of the logistic distribution with a standard deviation of 1: like the normal one, but great errors are less rare. */
const deviates = middles.map((part) => (Math.log(part / (1 - part)) * Math.sqrt(3)) / Math.PI)

/** Certain. */
export const exactly = (ms: number): Belief => [ms]

/** As likely above `medianMs` as below it; `sigma` = standard deviation of its logarithm. */
export const around = (medianMs: number, sigma: number): Belief =>
  deviates.map((deviate) => medianMs * Math.exp(sigma * deviate))

/** One of several beliefs is right, the greater its weight the more likely. */
export function oneOf(cases: readonly { belief: Belief; weight: number }[]): Belief {
  return evened(
    cases.flatMap(({ belief, weight }) => belief.map((ms) => ({ ms, weight: weight / belief.length }))),
  )
}

export const timesOf = (belief: Belief, factor: number): Belief => belief.map((ms) => ms * factor)

/** Both lengths, one after the other, neither knowing of the other. */
export const sumOf = (a: Belief, b: Belief): Belief => joined(a, b, (left, right) => left + right)

/** Whichever takes longer. */
export const longerOf = (a: Belief, b: Belief): Belief => joined(a, b, Math.max)

/** Standard deviation of its logarithm, told from its tails. */
export const spreadOf = (belief: Belief): number =>
  Math.log(quantile(belief, 0.9) / quantile(belief, 0.1)) / 2.56

/** The length that is not exceeded with this probability. */
export function quantile(belief: Belief, probability: number): number {
  const place = Math.min(belief.length - 1, Math.max(0, probability * belief.length - 0.5))
  const [low, high] = [belief[Math.floor(place)] ?? 0, belief[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}

function joined(a: Belief, b: Belief, join: (left: number, right: number) => number): Belief {
  if (a.length === 1) return b.map((right) => join(a[0] ?? 0, right))
  if (b.length === 1) return a.map((left) => join(left, b[0] ?? 0))
  const lengths = new Float64Array(a.length * b.length)
  let place = 0
  for (const left of a) for (const right of b) lengths[place++] = join(left, right)
  lengths.sort()
  return middles.map((part) => lengths[Math.floor(part * lengths.length)] ?? 0)
}

/** Brought back to a few lengths of one weight. */
function evened(weighted: { ms: number; weight: number }[]): Belief {
  weighted.sort((a, b) => a.ms - b.ms)
  let whole = 0
  for (const { weight } of weighted) whole += weight
  let [index, passed] = [0, 0]
  return middles.map((part) => {
    for (;;) {
      const { ms, weight } = weighted[index] ?? { ms: 0, weight: whole }
      if (passed + weight >= part * whole || index === weighted.length - 1) return ms
      passed += weight
      index++
    }
  })
}
