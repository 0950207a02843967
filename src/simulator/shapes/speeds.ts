// How the speed of a run goes over its time, one value for each of equal parts.
import { chanceOf, integerOf, type Part } from '../random.ts'
import { bell, byScale, evenly } from './draw.ts'

export type Speeds = (...parts: readonly Part[]) => number[]

const PARTS = 360

const along = (speedAt: (part: number, index: number) => number): number[] =>
  Array.from({ length: PARTS }, (_, index) => Math.max(0, speedAt((index + 0.5) / PARTS, index)))

/** Now a little faster, now a little slower: what lies close together is alike. */
export const steadySpeeds: Speeds = (...parts) => {
  const spread = evenly([0.05, 0.3], ...parts, 'spread')
  let drift = 0
  return along((_, index) => {
    drift = 0.7 * drift + 0.7 * bell(...parts, index)
    return Math.exp(spread * drift)
  })
}

/** Speeds along a line, an S or a doubling curve, up to 2 to 6 times as fast at the end. */
export const acceleratingSpeeds: Speeds = (...parts) => {
  const times = evenly([2, 6], ...parts, 'times')
  const form = integerOf([0, 2], ...parts, 'form')
  const rise = (part: number): number => {
    if (form === 0) return 1 + (times - 1) * part
    if (form === 1) return times ** part
    return 1 + (times - 1) / (1 + Math.exp(-14 * (part - 0.5)))
  }
  return steadySpeeds(...parts).map((speed, index) => speed * rise((index + 0.5) / PARTS))
}

export const deceleratingSpeeds: Speeds = (...parts) => acceleratingSpeeds(...parts).toReversed()

/** On and off: works for a part of each turn and hardly at all for the rest; no turn is like the other. */
export const burstSpeeds: Speeds = (...parts) => {
  const turns = byScale([8, 60], ...parts, 'turns')
  const duty = evenly([0.2, 0.6], ...parts, 'duty')
  const steady = steadySpeeds(...parts)
  return along((part, index) => {
    const turn = Math.floor(part * turns)
    const works = part * turns - turn < duty * evenly([0.5, 1.5], ...parts, 'turn', turn)
    return (works ? 1 : 0.03) * (steady[index] ?? 1)
  })
}

/** Stands still one to three times, for 3 to 20 percent of the run, and goes on. */
export const stallSpeeds: Speeds = (...parts) => {
  const stalls = Array.from({ length: integerOf([1, 3], ...parts, 'stalls') }, (_, index) => {
    const from = chanceOf(...parts, 'stall', index) * 0.78
    return { from, to: from + evenly([0.03, 0.2], ...parts, 'length', index) }
  })
  const steady = steadySpeeds(...parts)
  return along((part, index) =>
    stalls.some(({ from, to }) => part >= from && part < to) ? 0 : (steady[index] ?? 1),
  )
}
