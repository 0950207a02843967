import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { MIN_ZOOM_MS, zoomAside, zoomBy, zoomTo } from './zoom.ts'

const MINUTE_MS = 60_000
const range = (from: number, to: number) => ({ fromAt: from * MINUTE_MS, toAt: to * MINUTE_MS })
const whole = range(0, 100)

test.each([
  { why: 'a stretch that was drawn out', asked: range(20, 30), shown: range(20, 30) },
  { why: 'one drawn from right to left', asked: range(30, 20), shown: range(20, 30) },
  { why: 'one past the ends', asked: range(-10, 30), shown: range(0, 40) },
  {
    why: 'one too short to see anything',
    asked: range(50, 50),
    shown: { fromAt: 50 * MINUTE_MS - 5_000, toAt: 50 * MINUTE_MS + 5_000 },
  },
  {
    why: 'one at the very end',
    asked: range(100, 100),
    shown: { fromAt: 100 * MINUTE_MS - 10_000, toAt: 100 * MINUTE_MS },
  },
  { why: 'all of it', asked: range(0, 100), shown: null },
  { why: 'more than all of it', asked: range(-10, 110), shown: null },
])('$why', ({ asked, shown }) => {
  expect(zoomTo(asked, whole)).toEqual(shown)
})

test('closing in and opening up keep the middle', () => {
  expect(zoomBy(range(20, 40), whole, 1)).toEqual(range(25, 35))
  expect(zoomBy(range(20, 40), whole, -1)).toEqual(range(10, 50))
  expect(zoomBy(range(0, 60), whole, -1)).toBeNull()
})

test('going aside keeps the length and stops at the ends', () => {
  expect(zoomAside(range(20, 40), whole, 1)).toEqual(range(25, 45))
  expect(zoomAside(range(20, 40), whole, -1)).toEqual(range(15, 35))
  expect(zoomAside(range(80, 100), whole, 1)).toEqual(range(80, 100))
})

test('whatever is asked for lies within the whole', () => {
  const instant = fc.integer({ min: -200 * MINUTE_MS, max: 200 * MINUTE_MS })
  fc.assert(
    fc.property(instant, instant, (fromAt, toAt) => {
      const shown = zoomTo({ fromAt, toAt }, whole) ?? whole
      expect(shown.fromAt).toBeGreaterThanOrEqual(whole.fromAt)
      expect(shown.toAt).toBeLessThanOrEqual(whole.toAt)
      expect(shown.toAt - shown.fromAt).toBeGreaterThanOrEqual(MIN_ZOOM_MS)
    }),
  )
})
