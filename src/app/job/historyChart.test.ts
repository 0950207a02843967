import { expect, test } from 'vitest'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { historyChart, pointPercent } from './historyChart.ts'
import type { HistorySeries } from './historySeries.ts'

const MINUTE_MS = 60_000
const fromAt = Date.UTC(2026, 10, 23, 13, 0)
const range = { fromAt, toAt: fromAt + 60 * MINUTE_MS }
const facts = {
  widthPx: 600,
  catalog: en,
  format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }),
}
const point = (minute: number, src: number, dst: number) => {
  const at = fromAt + minute * MINUTE_MS
  return { at, value: { at, sums: { src, dst, arrived: Math.min(src, dst) }, unknownTypes: 0 } }
}
const series = (facts: Partial<HistorySeries> = {}): HistorySeries => ({
  range,
  main: { points: [point(0, 400, 0), point(30, 400, 100)], gaps: [] },
  previous: null,
  gaps: [],
  still: [],
  falls: [],
  runStarts: [],
  ...facts,
})
const lastValues = (of: HistorySeries, unit: 'objects' | 'percent') =>
  historyChart(of, { ...facts, unit })
    .rows.at(-1)
    ?.values.slice(0, 2)

test('objects and percent are two views of the same sums', () => {
  expect(lastValues(series(), 'objects')).toEqual([100, 400])
  expect(lastValues(series(), 'percent')).toEqual([25, 100])
})

test('where there is nothing to bring over there is no percent', () => {
  const empty = series({ main: { points: [point(0, 0, 0)], gaps: [] } })
  expect(lastValues(empty, 'percent')).toEqual([null, null])
  expect(lastValues(empty, 'objects')).toEqual([0, 0])
})

test('the run before is a line of its own, on the same axis', () => {
  const previous = { points: [point(0, 900, 900)], gaps: [] }
  const chart = historyChart(series({ previous }), { ...facts, unit: 'objects' })
  expect(chart.lines).toHaveLength(3)
  expect(chart.rows.at(-1)?.values).toEqual([100, 400, 900])
  expect(chart.yTicks.at(-1)).toBe(1_000)
})

test('a fall is marked on the line of its side', () => {
  const fall = { type: 'table', before: 150, after: 100, at: fromAt + 30 * MINUTE_MS }
  const falls = [
    { ...fall, side: 'dr' as const },
    { ...fall, side: 'source' as const },
  ]
  const { marks } = historyChart(series({ falls }), { ...facts, unit: 'objects' })
  expect(marks.map(({ value }) => value)).toEqual([100, 400])
})

const labels = (widthPx: number) =>
  historyChart(series(), { ...facts, widthPx, unit: 'objects' }).xTicks.map(({ label }) => label)

test('ticks are round times of the chosen zone, as many as have room', () => {
  expect(labels(600)).toEqual(['13:00', '13:10', '13:20', '13:30', '13:40', '13:50', '14:00'])
  expect(labels(200)).toEqual(['13:00', '14:00'])
})

test.each([
  { why: 'cut, not rounded', src: 3, arrived: 2, unknownTypes: 0, percent: 66.6 },
  { why: 'never whole while a type is left out', src: 3, arrived: 3, unknownTypes: 1, percent: 99.9 },
  { why: 'whole where nothing is missing', src: 3, arrived: 3, unknownTypes: 0, percent: 100 },
  { why: 'none of nothing', src: 0, arrived: 0, unknownTypes: 0, percent: null },
])('percent of a point: $why', ({ src, arrived, unknownTypes, percent }) => {
  expect(pointPercent({ at: 0, sums: { src, dst: arrived, arrived }, unknownTypes })).toBe(percent)
})
