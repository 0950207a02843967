import { expect, test } from 'vitest'

import { grainOf, sliderTicks, wholeSeconds } from './sliderScale.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const fromAt = Date.UTC(2026, 10, 26)

test.each([
  { why: 'of a fortnight a pointer hits minutes', lengthMs: 14 * DAY, meantMs: 90_500, is: MINUTE },
  { why: 'of a day half minutes', lengthMs: DAY, meantMs: 90_500, is: 90 * SECOND },
  { why: 'of ten minutes seconds', lengthMs: 10 * MINUTE, meantMs: 90_500, is: 90 * SECOND },
  { why: 'nothing lies beyond the end', lengthMs: 10 * MINUTE, meantMs: HOUR, is: 10 * MINUTE },
  { why: 'nothing lies before the begin', lengthMs: 10 * MINUTE, meantMs: -HOUR, is: 0 },
])('$why', ({ lengthMs, meantMs, is }) => {
  expect(grainOf(fromAt + meantMs, { fromAt, toAt: fromAt + lengthMs }) - fromAt).toBe(is)
})

test('what is kept begins and ends in whole seconds and has a length', () => {
  expect(wholeSeconds(fromAt + 1, fromAt + 9_999)).toEqual({ fromAt: fromAt + 1_000, toAt: fromAt + 9_000 })
  expect(wholeSeconds(fromAt + 5, fromAt + 5)).toEqual({ fromAt: fromAt - 1_000, toAt: fromAt })
})

test.each([
  {
    why: 'minutes',
    lengthMs: 10 * MINUTE,
    offsetMs: 0,
    ticks: ['00:02', '00:04', '00:06', '00:08'],
  },
  {
    why: 'hours and the day that begins',
    lengthMs: 36 * HOUR,
    offsetMs: 0,
    ticks: ['12:00', '11-27'],
  },
  { why: 'days of the zone', lengthMs: 3 * DAY, offsetMs: 8 * HOUR, ticks: ['11-27', '11-28', '11-29'] },
])('ticks say $why', ({ lengthMs, offsetMs, ticks }) => {
  const laid = sliderTicks({ fromAt, toAt: fromAt + lengthMs }, { widthPx: 16 + 6 * 72, offsetMs })
  const spell = (at: number): string => new Date(at + offsetMs).toISOString()
  expect(laid.map(({ at, isDay }) => (isDay ? spell(at).slice(5, 10) : spell(at).slice(11, 16)))).toEqual(
    ticks,
  )
})

test('a moment stands under the middle of the thumb', () => {
  const laid = sliderTicks({ fromAt, toAt: fromAt + 10 * MINUTE }, { widthPx: 16 + 432, offsetMs: 0 })
  const middle = laid.find(({ at }) => at === fromAt + 4 * MINUTE)
  expect(middle?.left).toBe(8 + 0.4 * 432)
})

test('without room there are no ticks', () => {
  expect(sliderTicks({ fromAt, toAt: fromAt + HOUR }, { widthPx: 0, offsetMs: 0 })).toEqual([])
})
