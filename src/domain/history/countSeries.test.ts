import { expect, test } from 'vitest'

import type { HistoryAnswer } from '#contract/history.ts'

import { changesOf, countSeries, laidOver } from './countSeries.ts'

const point = (at: number, src: number, dst: number) => ({ at, src, dst })
const gaps = [{ from: 20, to: 40 }]
const answer: HistoryAnswer = {
  from: 0,
  to: 200,
  types: [
    { type: 'table', points: [point(-5, 9, 9), point(100, 9, 0), point(110, 9, 4)], gaps },
    { type: 'view', points: [point(-5, 2, 2), point(100, 2, 2)], gaps },
  ],
}
const dstOf = (series: ReturnType<typeof countSeries>) =>
  series.points.map(({ at, value }) => [at, value?.sums?.dst])

test.each([
  {
    why: 'all types together, whatever run they are of',
    chosen: { type: null, start: null },
    dst: [
      [-5, 11],
      [100, 2],
      [110, 6],
    ],
  },
  {
    why: 'one type alone',
    chosen: { type: 'table', start: null },
    dst: [
      [-5, 9],
      [100, 0],
      [110, 4],
    ],
  },
  {
    why: 'of one run nothing of the run before it',
    chosen: { type: null, start: { startedAt: 95, seenAt: null } },
    dst: [
      [100, 2],
      [110, 6],
    ],
  },
  {
    why: 'a type whose counts did not fall begins with its run as well',
    chosen: { type: 'view', start: { startedAt: 95, seenAt: null } },
    dst: [[100, 2]],
  },
  {
    why: 'a type that has not changed since before the run has what it held',
    chosen: { type: 'view', start: { startedAt: 95, seenAt: 105 } },
    dst: [[105, 2]],
  },
  {
    why: 'and so it counts among all of them',
    chosen: { type: null, start: { startedAt: 95, seenAt: 105 } },
    dst: [
      [105, 2],
      [110, 6],
    ],
  },
  { why: 'a type that is not there has no points', chosen: { type: 'schema', start: null }, dst: [] },
])('$why', ({ chosen, dst }) => {
  const series = countSeries(answer, chosen)
  expect(dstOf(series)).toEqual(dst)
  expect(series.gaps).toEqual(gaps)
})

test('nothing kept is an empty series', () => {
  const empty = countSeries({ from: 0, to: 1, types: [] }, { type: null, start: null })
  expect(empty).toEqual({ points: [], gaps: [] })
})

test('an earlier run is laid over a later one and ends where it ended', () => {
  const over = laidOver(countSeries(answer, { type: 'table', start: null }), 1_000, 105)
  expect(dstOf(over)).toEqual([
    [995, 9],
    [1_100, 0],
  ])
  expect(over.gaps).toEqual([
    { from: 1_020, to: 1_040 },
    { from: 1_105, to: Infinity },
  ])
})

test('changes are those of all types, in order of time', () => {
  expect(changesOf(answer)).toEqual([-5, -5, 100, 100, 110])
})
