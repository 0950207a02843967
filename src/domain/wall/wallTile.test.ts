import { expect, test } from 'vitest'

import { canNameSegments, detailOf, fitsBeside, tileSize } from './wallTile.ts'

// The twenty tiles of a television at 2.4 m, and the six at 5 m.
const near = { widthPx: 369, heightPx: 213, tilePx: 31, leastPx: 25, detail: 'dense' } as const
const far = { widthPx: 612, heightPx: 366, tilePx: 56, leastPx: 51, detail: 'compact' } as const

test('a tile is dense where its small print is readable', () => {
  expect(detailOf(near, 25)).toBe('dense')
  expect(detailOf(far, 51)).toBe('compact')
  expect(Math.floor(tileSize(far, 'compact'))).toBe(56)
})

test.each([
  { why: 'the types of MySQL', names: ['DB', 'TS', 'TB', 'IX', 'VW', 'FN', 'PR'], fits: true },
  { why: 'twice as many', names: Array.from({ length: 14 }, () => 'DB'), fits: false },
  { why: 'names that are too long', names: Array.from({ length: 7 }, () => '存储过程'), fits: false },
  { why: 'no types', names: [], fits: true },
])('segments bear their names: $why, $fits', ({ names, fits }) => {
  expect(canNameSegments(names, near)).toBe(fits)
})

// The least there is, of any size.
const least = { widthPx: 1_075, tilePx: 100, leastPx: 100, detail: 'compact' } as const

test.each([
  { fact: 'complete', figure: '100', tile: least, fits: true },
  { fact: 'initializing', figure: '99', tile: least, fits: true },
  { fact: 'released', figure: '100', tile: least, fits: true },
  { fact: '缺失对象', figure: '99', tile: least, fits: true },
  { fact: 'stalled 18 min', figure: '95.8', tile: near, fits: true },
  { fact: 'stalled 18 min', figure: '95', tile: far, fits: false },
  { fact: 'failed 6 min', figure: '86', tile: far, fits: true },
  { fact: 'failed', figure: '86', tile: far, fits: true },
  { fact: '停滞 18 分钟', figure: '95.8', tile: near, fits: true },
])('$fact beside $figure: $fits', ({ fact, figure, tile, fits }) => {
  expect(fitsBeside(fact, figure, tile)).toBe(fits)
})
