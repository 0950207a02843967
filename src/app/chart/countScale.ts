/** How an axis of counts is drawn; `symlog` is logarithmic and has a place for 0. */
export type CountScale = { kind: 'linear' | 'symlog'; ticks: readonly number[] }

/** Beyond this ratio the least bar of a linear axis would be thinner than a pixel or two. */
const LINEAR_RATIO = 200
const LINEAR_STEPS = 4
/** Decades shown at most: labels of more would touch. */
const DECADE_TICKS = 5

/** Axis for counts of 0 and more: linear while every bar can be seen on it, else logarithmic. */
export function countScale(counts: readonly number[]): CountScale {
  const above = counts.filter((count) => count > 0)
  const greatest = Math.max(0, ...above)
  const least = Math.min(greatest, ...above)
  return greatest <= least * LINEAR_RATIO
    ? { kind: 'linear', ticks: countTicks(greatest) }
    : decades(greatest)
}

/** Round steps from 0 to at least `greatest`. */
export function countTicks(greatest: number): number[] {
  const step = roundStep(Math.max(1, greatest / LINEAR_STEPS))
  const steps = Math.max(1, Math.ceil(greatest / step))
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

function decades(greatest: number): CountScale {
  const top = Math.ceil(Math.log10(greatest))
  const every = Math.ceil(top / DECADE_TICKS)
  const ticks = [0]
  for (let power = 0; power < top + every; power += every) ticks.push(10 ** power)
  return { kind: 'symlog', ticks }
}

/** Least of 1, 2, 5 times a power of ten that is not below `rough` (1 or more). */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}
