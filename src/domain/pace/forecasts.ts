// Ways to foretell how long so many objects more will take, from what the curve of a type shows up to a moment.
import { countAt, type Curve } from './curve.ts'

/** Work on a type that began at `fromAt`, as it stood at `at`, which is later. */
export type Standing = { curve: Curve; fromAt: number; at: number }

/** Ms that `objects` more take; finite, not negative. */
export type Forecast = (standing: Standing, objects: number) => number

/** Half an object more than was seen: time in which none arrived is no proof that none ever comes. */
const UNSEEN = 0.5

/** As all of the work so far. */
export const byWhole: Forecast = (standing, objects) =>
  (objects * (standing.at - standing.fromAt)) / halvesOf(standing).whole

/** Where the two halves of the work differ by more than this, it jumped: a trend as steep does not go on. */
const STEEPEST = 8
/** Work that slows down comes to its end within so many times what its speed of now would take. */
const SLOWEST = 4

/** The speed goes on doubling, or halving, in the time it took before. */
export const bySlope: Forecast = (standing, objects) => {
  const { first, second } = halvesOf(standing)
  const times = Math.min(STEEPEST, Math.max(1 / STEEPEST, second / first))
  const halfMs = (standing.at - standing.fromAt) / 2
  const slope = Math.log(times) / halfMs
  const plainMs = (objects * halfMs) / (second * Math.sqrt(times))
  // The objects that arrive in t ms at a speed that grows by e^(slope t), solved for t.
  const reached = 1 + slope * plainMs
  if (Math.abs(reached - 1) < 1e-6) return plainMs
  return reached <= 0 ? SLOWEST * plainMs : Math.min(SLOWEST * plainMs, Math.log(reached) / slope)
}

/** A count that grows faster than this power of the time, or slower than its inverse, jumps or stands still. */
const BENT_MOST = 2.5

/** What arrived grows with a power of the time: the same turn from each doubling of the time to the next. */
export const byBend: Forecast = (standing, objects) => {
  const { first, whole } = halvesOf(standing)
  const power = Math.min(BENT_MOST, Math.max(1 / BENT_MOST, Math.log2(whole / first)))
  return (standing.at - standing.fromAt) * ((1 + objects / whole) ** (1 / power) - 1)
}

function halvesOf({ curve, fromAt, at }: Standing): { first: number; second: number; whole: number } {
  const began = countAt(curve, fromAt)
  const middle = countAt(curve, (fromAt + at) / 2)
  const is = countAt(curve, at)
  return { first: arrived(began, middle), second: arrived(middle, is), whole: arrived(began, is) }
}

const arrived = (from: number, to: number): number => Math.max(0, to - from) + UNSEEN
