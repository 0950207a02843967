import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { CounterText } from './wallHeader.ts'
import { driftRoom } from './wallDrift.ts'
import { wallLayout, type LayoutFacts } from './wallLayout.ts'

const counters: readonly CounterText[] = [
  { count: '2', word: 'Failed', isZero: false },
  { count: '2', word: 'Stalled', isZero: false },
  { count: '11', word: 'Initializing', isZero: false },
  { count: '2', word: 'Waiting', isZero: false },
  { count: '32', word: 'Complete', isZero: false },
]
const television: LayoutFacts = {
  widthPx: 1920,
  heightPx: 1080,
  distanceM: 4,
  diagonalInch: 55,
  free: { widthPx: 0, heightPx: 0 },
  jobs: 49,
  tiles: null,
  counters,
  zone: 'UTC',
  lost: ['Connection to the server lost', 'Last contact 14:05:20, 23 h 59 ago'],
}

const television4k = { widthPx: 3840, heightPx: 2160 }
const television720 = { widthPx: 1280, heightPx: 720 }
const upright = { widthPx: 1080, heightPx: 1920 }
const ultrawide = { widthPx: 3440, heightPx: 1440 }

test.each([
  // The two pictures: six to eight tiles at 5 m, twenty at 2.4 m.
  { why: 'a television', distanceM: 5, grid: '3x2', detail: 'compact', header: 'lines' },
  { why: 'a television', distanceM: 2.4, grid: '5x4', detail: 'dense', header: 'full' },
  { why: 'a television', distanceM: 4, grid: '4x3', detail: 'compact', header: 'words' },
  { why: 'a television', distanceM: 8, grid: '2x1', detail: 'compact', header: 'lines' },
  {
    why: 'four times the px',
    ...television4k,
    distanceM: 5,
    grid: '3x2',
    detail: 'compact',
    header: 'lines',
  },
  { why: 'four times the px', ...television4k, distanceM: 2.4, grid: '5x4', detail: 'dense', header: 'full' },
  { why: 'fewer px', ...television720, distanceM: 5, grid: '3x2', detail: 'compact', header: 'lines' },
  { why: 'fewer px', ...television720, distanceM: 2.4, grid: '5x4', detail: 'dense', header: 'full' },
  { why: 'an upright screen', ...upright, distanceM: 4, grid: '2x5', detail: 'compact', header: 'stacked' },
  { why: 'an upright screen', ...upright, distanceM: 2.4, grid: '3x8', detail: 'compact', header: 'stacked' },
  { why: 'an ultrawide screen', ...ultrawide, distanceM: 4, grid: '4x2', detail: 'compact', header: 'words' },
  {
    why: 'an ultrawide screen',
    ...ultrawide,
    distanceM: 2.4,
    grid: '6x4',
    detail: 'compact',
    header: 'full',
  },
  {
    why: 'a screen on a desk',
    diagonalInch: 27,
    distanceM: 0.7,
    jobs: 54,
    grid: '8x7',
    detail: 'dense',
    header: 'full',
  },
])('$why at $distanceM m: $grid, $detail', ({ grid, detail, header, ...facts }) => {
  const layout = wallLayout({ ...television, ...facts })
  const { columns, rows } = layout.grid
  expect({ grid: `${columns}x${rows}`, detail: layout.detail, header: layout.header.kind }).toEqual({
    grid,
    detail,
    header,
  })
})

const everyState: readonly CounterText[] = [
  { count: '112', word: 'Failed', isZero: false },
  { count: '3', word: 'Short', isZero: false },
  { count: '4', word: 'Missing', isZero: false },
  { count: '22', word: 'Stalled', isZero: false },
  { count: '1', word: 'Unknown', isZero: false },
  { count: '211', word: 'Initializing', isZero: false },
  { count: '41', word: 'Waiting', isZero: false },
  { count: '113', word: 'Complete', isZero: false },
]

const inChinese = ['失败', '缺失对象', '无数据', '停滞', '未知', '初始化中', '等待中', '已完成']
const everyStateZh = everyState.map((counter, at) => ({ ...counter, word: inChinese[at] ?? '' }))

test('with jobs in every state the counters have words on every screen up to 5 m', () => {
  fc.assert(
    fc.property(
      fc.constantFrom({}, television4k, television720, upright, ultrawide),
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.constantFrom(everyState, everyStateZh),
      (screen, distanceM, states) => {
        const { header } = wallLayout({ ...television, ...screen, distanceM, counters: states })
        expect(header.kind).not.toBe('marks')
        expect(header.words).toBe(states.length)
      },
    ),
  )
})

test('and up to 8 m all that is abnormal has, in text that can be read', () => {
  fc.assert(
    fc.property(
      fc.constantFrom({}, television4k, television720, upright),
      fc.double({ min: 5, max: 8, noNaN: true }),
      fc.constantFrom(everyState, everyStateZh),
      (screen, distanceM, states) => {
        const facts = { ...television, ...screen, distanceM, counters: states }
        const { header, isReadable } = wallLayout({ ...facts, free: driftRoom(facts) })
        expect(header.kind).not.toBe('marks')
        expect(header.words).toBeGreaterThanOrEqual(4)
        expect(isReadable).toBe(true)
      },
    ),
  )
})

test.each([
  { why: 'a television at 8 m', kind: 'around', words: 7, lines: 3, first: 2 },
  { why: 'one at 7 m', distanceM: 7, kind: 'around', words: 8, lines: 3, first: 2 },
  { why: 'one at 5 m', distanceM: 5, kind: 'lines', words: 8, lines: 3, first: 8 },
  { why: 'an upright one at 8 m', ...upright, kind: 'around', words: 7, lines: 7, first: 0 },
  { why: 'an upright one at 5 m', ...upright, distanceM: 5, kind: 'below', words: 8, lines: 4, first: 8 },
])('the counters of $why', ({ kind, words, lines, first, ...screen }) => {
  const counts = ['3', '2', '4', '2', '1', '20', '4', '12']
  const states = everyState.map((counter, at) => ({ ...counter, count: counts[at] ?? '' }))
  const { header } = wallLayout({ ...television, distanceM: 8, counters: states, ...screen })
  expect(header).toMatchObject({ kind, words, lines, first })
})

test.each([
  { jobs: 0, grid: '1x1' },
  { jobs: 1, grid: '1x1' },
  { jobs: 2, grid: '2x1' },
  { jobs: 4, grid: '2x2' },
  { jobs: 9, grid: '3x3' },
  { jobs: 500, grid: '4x3' },
])('$jobs jobs are $grid tiles: the fewer, the larger', ({ jobs, grid }) => {
  const { columns, rows } = wallLayout({ ...television, jobs }).grid
  expect(`${columns}x${rows}`).toBe(grid)
})

test.each([
  { tiles: 1, grid: '1x1' },
  { tiles: 6, grid: '3x2' },
  { tiles: 12, grid: '4x3' },
  { tiles: 60, grid: '4x3', why: 'never below the reading size' },
])('somebody who asks for $tiles tiles gets $grid', ({ tiles, grid }) => {
  const { columns, rows } = wallLayout({ ...television, tiles }).grid
  expect(`${columns}x${rows}`).toBe(grid)
})

test('text grows up to the comfortable size where all jobs fit, and not beyond', () => {
  expect(wallLayout({ ...television, jobs: 49 })).toMatchObject({ leastPx: 41, unitPx: 41 })
  expect(wallLayout({ ...television, jobs: 3 })).toMatchObject({ leastPx: 41, unitPx: 57 })
})

test('room to wander in costs tiles, not the size of text', () => {
  const free = { widthPx: 28, heightPx: 100 }
  const layout = wallLayout({ ...television, free })
  expect(layout.leastPx).toBe(wallLayout(television).leastPx)
  expect(layout.grid.rows).toBe(2)
})

test('a screen that is too small for its distance says so, and still shows tiles', () => {
  const { isReadable, grid, unitPx } = wallLayout({ ...television, diagonalInch: 24, distanceM: 12 })
  expect(isReadable).toBe(false)
  expect(grid).toMatchObject({ columns: 2, rows: 1 })
  expect(unitPx).toBeGreaterThan(70)
})

const screens = fc.record({
  widthPx: fc.integer({ min: 320, max: 7680 }),
  heightPx: fc.integer({ min: 320, max: 4320 }),
  distanceM: fc.double({ min: 0.3, max: 50, noNaN: true }),
  diagonalInch: fc.double({ min: 5, max: 500, noNaN: true }),
  free: fc.record({ widthPx: fc.nat(100), heightPx: fc.nat(60) }),
  jobs: fc.integer({ min: 0, max: 5_000 }),
  tiles: fc.option(fc.integer({ min: 1, max: 200 })),
  counters: fc.subarray([...counters]),
  lost: fc.constant(television.lost),
  zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/Argentina/ComodRivadavia'),
})

test('on any screen all is within its edges, and no text is below the reading size where that can be', () => {
  fc.assert(
    fc.property(screens, (facts) => {
      const { grid, header, footerPx, gapPx, marginPx, ...sizes } = wallLayout(facts)
      const { columns, rows, widthPx, heightPx } = grid
      expect(columns * widthPx + (columns - 1) * gapPx + 2 * marginPx).toBeLessThanOrEqual(
        facts.widthPx - facts.free.widthPx,
      )
      expect(header.heightPx + footerPx + rows * heightPx + (rows + 1) * gapPx).toBeLessThanOrEqual(
        facts.heightPx - facts.free.heightPx,
      )
      expect(sizes.unitPx).toBeGreaterThanOrEqual(sizes.leastPx)
      expect(sizes.tilePx).toBeGreaterThanOrEqual(sizes.leastPx)
      expect(heightPx).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('between 1280 by 720 and 3840 by 2160 every television is readable from 1 m to 6 m', () => {
  fc.assert(
    fc.property(
      fc.constantFrom({}, television4k, television720, upright, ultrawide),
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (screen, distanceM, jobs) => {
        expect(wallLayout({ ...television, ...screen, distanceM, jobs }).isReadable).toBe(true)
      },
    ),
  )
})
