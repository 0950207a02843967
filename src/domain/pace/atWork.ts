// How long a type at work will still take, told from its own curve alone: by several forecasts, each believed as far as it
// would have been right earlier in the same work.
import { around, type Belief, oneOf } from './belief.ts'
import { byBend, bySlope, byWhole, type Forecast, type Standing } from './forecasts.ts'
import { countAt, type Curve } from './curve.ts'

const forecasts: readonly Forecast[] = [byWhole, byBend, bySlope]

/** Earlier moments, as parts of the time that passed, up to which each forecast is tried; what is recent counts more. */
const trials = [
  { until: 1, weight: 0.4 },
  { until: 0.85, weight: 0.3 },
  { until: 0.7, weight: 0.3 },
]

// Standard deviations are of the logarithm of a time. All five numbers are set on the calibration runs of the back-test.

/** What even a forecast that was always right may be wrong by: counts come in steps, answers at intervals. */
const LEAST_SIGMA = 0.05
/** What nothing seen so far can tell: speed drifts, by so much while as long again passes as has passed. */
const DRIFT_SIGMA = 0.17
/** An error beyond this says no more than this one: a stall that is over would forbid any forecast. */
const GREATEST_ERROR = 1
/** A forecast is tried over at least and at most so much of the time that had passed by then. */
const AHEAD = { least: 0.05, most: 3 }

/** Ms that `objects` more will take as of `at`; null = the curve says nothing, for nothing arrived along it. */
export function remainingAtWork(curve: Curve, at: number, objects: number): Belief | null {
  const fromAt = curve.at[0]
  if (fromAt === undefined || at <= fromAt || countAt(curve, at) <= countAt(curve, fromAt)) return null
  const standing = { curve, fromAt, at }
  const told = forecasts.map((forecast) => forecast(standing, objects))
  const median = told.toSorted((a, b) => a - b)[told.length >> 1] ?? 0
  const ahead = Math.min(AHEAD.most, Math.max(AHEAD.least, median / (at - fromAt)))
  const drift = LEAST_SIGMA ** 2 + DRIFT_SIGMA ** 2 * Math.min(1, ahead)
  return oneOf(
    forecasts.map((forecast, index) => {
      const { mean, square } = errorsOf(forecast, standing, ahead)
      const belief = around(told[index] ?? 0, Math.sqrt(drift + square - mean ** 2))
      return { belief, weight: 1 / (LEAST_SIGMA ** 2 + square) }
    }),
  )
}

/** Of the logarithm of what the forecast would have said, looking as far ahead beside what it had seen as it does now. */
function errorsOf(forecast: Forecast, standing: Standing, ahead: number): { mean: number; square: number } {
  let [mean, square] = [0, 0]
  for (const { until, weight } of trials) {
    const error = errorOf(forecast, { ...standing, at: momentOf(standing, until) }, ahead)
    const counted = Math.min(GREATEST_ERROR, Math.max(-GREATEST_ERROR, error))
    mean += weight * counted
    square += weight * counted ** 2
  }
  return { mean, square }
}

function errorOf(forecast: Forecast, { curve, fromAt, at }: Standing, ahead: number): number {
  const cutAt = fromAt + (at - fromAt) / (1 + ahead)
  // Half an object more: time in which none arrived is no error without end.
  const objects = Math.max(0, countAt(curve, at) - countAt(curve, cutAt)) + 0.5
  return Math.log((at - cutAt) / forecast({ curve, fromAt, at: cutAt }, objects))
}

const momentOf = ({ fromAt, at }: Standing, part: number): number => fromAt + part * (at - fromAt)
