import { describe, expect, it } from 'vitest'

import { emptyCurve, withPoint, type Curve } from './curve.ts'
import { byBend, bySlope, byWhole } from './forecasts.ts'

/** Counts that grow with the time as `countOf` says, to 1,000 s. */
const curveOf = (countOf: (seconds: number) => number): Curve =>
  Array.from({ length: 20 }, (_, n) => n * 50).reduce(
    (curve, seconds) => withPoint(curve, { at: seconds * 1_000, count: countOf(seconds) }),
    emptyCurve,
  )
const after = (seconds: number, curve: Curve) => ({ curve, fromAt: 0, at: seconds * 1_000 })

describe('so many objects more', () => {
  it.each([
    ['of even work', byWhole, (t: number) => 10 * t, 1_000, 100],
    ['of even work, by its slope', bySlope, (t: number) => 10 * t, 1_000, 100],
    ['of even work, by its bend', byBend, (t: number) => 10 * t, 1_000, 100],
    [
      'of a speed that doubles every 200 s',
      bySlope,
      (t: number) => 1e4 * 2 ** (t / 200),
      1e4 * (2 ** 4 - 2 ** 2),
      400,
    ],
    [
      'of a speed that halves every 200 s',
      bySlope,
      (t: number) => 1e6 * (1 - 0.5 ** (t / 200)),
      1e6 * (0.5 ** 2 - 0.5 ** 4),
      400,
    ],
    [
      'of a count that grows with the square of the time',
      byBend,
      (t: number) => t ** 2,
      800 ** 2 - 400 ** 2,
      400,
    ],
  ] as const)('%s', (...[, forecast, countOf, objects, seconds]) => {
    expect(forecast(after(400, curveOf(countOf)), objects) / 1_000 / seconds).toBeCloseTo(1, 1)
  })

  it.each([byWhole, bySlope, byBend])(
    'of work that stopped take long, and no forecast is without end',
    (forecast) => {
      const ms = forecast(
        after(
          900,
          curveOf((t) => Math.min(t, 100)),
        ),
        1_000,
      )
      expect(ms).toBeGreaterThan(1_800_000)
      expect(ms).toBeLessThan(Number.MAX_SAFE_INTEGER)
    },
  )
})
