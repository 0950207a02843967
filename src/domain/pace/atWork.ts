// How long a type at work will still take, told from its own curve alone.
import { around, type Belief, oneOf } from './belief.ts'
import { countAt, type Curve } from './curve.ts'

/** Where the work of a type stood at a moment: what a forecast from there may look at. */
type Standing = { curve: Curve; fromAt: number; at: number }

/** Foretells how many ms so many objects more will take, from a standing. */
type Forecast = (standing: Standing, objects: number) => number

/** Half an object more than was seen: a stretch without arrivals is no proof that none ever come. */
const UNSEEN = 0.5

/** By the rate over the last part of the work so far. */
const byLast =
  (part: number): Forecast =>
  ({ curve, fromAt, at }, objects) => {
    const ms = part * (at - fromAt)
    const arrived = Math.max(0, countAt(curve, at) - countAt(curve, at - ms))
    return (objects * ms) / (arrived + UNSEEN)
  }

/** As work that grows with a power of its time: the same turn of speed from each doubling to the next. */
const byBend: Forecast = ({ curve, fromAt, at }, objects) => {
  const whole = countAt(curve, at) - countAt(curve, fromAt) + UNSEEN
  const half = countAt(curve, (at + fromAt) / 2) - countAt(curve, fromAt) + UNSEEN
  const power = Math.min(2.5, Math.max(0.4, Math.log2(whole / half)))
  return (at - fromAt) * ((1 + objects / whole) ** (1 / power) - 1)
}

const forecasts: readonly Forecast[] = [byLast(1), byLast(1 / 2), byLast(1 / 4), byLast(1 / 8), byBend]

const hindsights = [
  { part: 1, weight: 0.5 },
  { part: 0.85, weight: 0.3 },
  { part: 0.7, weight: 0.2 },
]
const FLOOR = 0.03

/** Ms that `objects` more will take; null = the curve says nothing. */
export function remainingAtWork(curve: Curve, at: number, objects: number): Belief | null {
  const fromAt = curve.at[0]
  if (fromAt === undefined || at <= fromAt || countAt(curve, at) <= countAt(curve, fromAt)) return null
  const standing = { curve, fromAt, at }
  const told = forecasts.map((forecast) => forecast(standing, objects))
  const median = told.toSorted((a, b) => a - b)[told.length >> 1] ?? 0
  const ahead = Math.min(3, Math.max(0.05, median / (at - fromAt)))
  return oneOf(
    forecasts.map((forecast, index) => {
      const variance = FLOOR ** 2 + errorOf(forecast, standing, ahead)
      return { belief: around(told[index] ?? 0, Math.sqrt(variance)), weight: 1 / variance ** 2 }
    }),
  )
}

/**
 * Mean square error (of the logarithm) of what the forecast would have said earlier, looking as far ahead in comparison
 * with what it had seen by then.
 */
function errorOf(forecast: Forecast, { curve, fromAt, at }: Standing, ahead: number): number {
  return hindsights.reduce((sum, { part, weight }) => {
    const goalAt = fromAt + part * (at - fromAt)
    const cutAt = fromAt + (goalAt - fromAt) / (1 + ahead)
    const objects = Math.max(0, countAt(curve, goalAt) - countAt(curve, cutAt)) + UNSEEN
    const told = forecast({ curve, fromAt, at: cutAt }, objects)
    return sum + weight * Math.log((goalAt - cutAt) / told) ** 2
  }, 0)
}
