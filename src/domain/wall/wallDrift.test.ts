import { expect, test } from 'vitest'

import { driftRoom, wallDrift } from './wallDrift.ts'

const MINUTE_MS = 60_000
const startAt = 1_795_000_020_000
const room = driftRoom({ widthPx: 1920, heightPx: 1080 })
const week = Array.from({ length: 7 * 24 * 60 }, (_, minute) => wallDrift(startAt + minute * MINUTE_MS, room))

test('the picture stays within 1.5 % of the screen, and comes to all ends of it', () => {
  const xs = week.map(({ x }) => x)
  const ys = week.map(({ y }) => y)
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 28])
  expect([Math.min(...ys), Math.max(...ys)]).toEqual([0, 16])
})

test('no step is seen: at most one px a minute, and none within a minute', () => {
  const steps = week.map(({ x, y }, minute) => {
    const before = week[minute - 1] ?? { x, y }
    return Math.max(Math.abs(x - before.x), Math.abs(y - before.y))
  })
  expect(Math.max(...steps)).toBe(1)
  expect(wallDrift(startAt + MINUTE_MS - 1, room)).toEqual(wallDrift(startAt, room))
})

test('it is nowhere for long: each place takes less than a twentieth of a week', () => {
  const times = Map.groupBy(week, ({ x, y }) => `${x}/${y}`)
  expect(times.size).toBeGreaterThan(150)
  expect(Math.max(...[...times.values()].map((same) => same.length))).toBeLessThan(week.length / 20)
})
