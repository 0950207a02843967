import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { heldAt, stepRows } from './stepRows.ts'

const window = { fromAt: 0, toAt: 100 }
const point = (at: number, value: number | null) => ({ at, value })
const series = (points: ReturnType<typeof point>[], gaps: { from: number; to: number }[] = []) => ({
  points,
  gaps,
})

test.each([
  {
    why: 'a value holds to the end of the window',
    of: [series([point(20, 1)])],
    expected: [
      [0, null],
      [20, 1],
      [100, 1],
    ],
  },
  {
    why: 'what held before the window holds at its beginning',
    of: [series([point(-50, 1), point(-20, 2), point(60, 3)])],
    expected: [
      [0, 2],
      [60, 3],
      [100, 3],
    ],
  },
  {
    why: 'what changes after the window is not drawn',
    of: [series([point(0, 1), point(120, 9)])],
    expected: [
      [0, 1],
      [100, 1],
    ],
  },
  {
    why: 'the line ends where a gap begins and goes on where it ends',
    of: [series([point(0, 1), point(60, 5)], [{ from: 40, to: 60 }])],
    expected: [
      [0, 1],
      [40, 1],
      [40, null],
      [60, 5],
      [100, 5],
    ],
  },
  {
    why: 'a gap in which nothing changed breaks the line as well',
    of: [series([point(0, 1)], [{ from: 40, to: 60 }])],
    expected: [
      [0, 1],
      [40, 1],
      [40, null],
      [60, 1],
      [100, 1],
    ],
  },
  {
    why: 'a gap at the beginning of the window',
    of: [series([point(-9, 1)], [{ from: -5, to: 30 }])],
    expected: [
      [0, null],
      [30, 1],
      [100, 1],
    ],
  },
  {
    why: 'a gap that lasts',
    of: [series([point(0, 1)], [{ from: 40, to: Infinity }])],
    expected: [
      [0, 1],
      [40, 1],
      [40, null],
      [100, null],
    ],
  },
  {
    why: 'a count that is not known breaks the line without a gap',
    of: [series([point(0, 1), point(30, null), point(50, 2)])],
    expected: [
      [0, 1],
      [30, null],
      [50, 2],
      [100, 2],
    ],
  },
])('$why', ({ of, expected }) => {
  expect(stepRows(of, window).map(({ at, values }) => [at, values[0]])).toEqual(expected)
})

test('series lie side by side, each with what it holds', () => {
  const rows = stepRows(
    [series([point(0, 1), point(50, 2)], [{ from: 70, to: 90 }]), series([point(30, 7)])],
    window,
  )
  expect(rows).toEqual([
    { at: 0, values: [1, null] },
    { at: 30, values: [1, 7] },
    { at: 50, values: [2, 7] },
    { at: 70, values: [2, 7] },
    { at: 70, values: [null, 7] },
    { at: 90, values: [2, 7] },
    { at: 100, values: [2, 7] },
  ])
})

test('rows never go back in time, fill the window, and agree with what is held at their instants', () => {
  const points = fc
    .uniqueArray(fc.record({ at: fc.integer({ min: -50, max: 150 }), value: fc.option(fc.nat()) }), {
      selector: ({ at }) => at,
      maxLength: 20,
    })
    .map((list) => list.toSorted((a, b) => a.at - b.at))
  const gaps = fc
    .uniqueArray(fc.integer({ min: -50, max: 150 }), { maxLength: 8 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((from, place) => {
        const to = ends[place + 1]
        return place % 2 === 0 && to !== undefined ? [{ from, to }] : []
      }),
    )
  fc.assert(
    fc.property(points, gaps, (list, holes) => {
      const one = series(list, holes)
      const rows = stepRows([one], window)
      expect([rows[0]?.at, rows.at(-1)?.at]).toEqual([0, 100])
      expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => a - b))
      const inside = rows.filter(({ at }) => !holes.some(({ from, to }) => at === from || at === to))
      for (const { at, values } of inside) expect(values[0]).toBe(heldAt(one, at))
    }),
  )
})
