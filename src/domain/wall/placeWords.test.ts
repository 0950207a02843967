import { expect, test } from 'vitest'

import { placeWords, type TileWords } from './placeWords.ts'
import type { Tile } from './wallTile.ts'

// The twenty tiles of a television at 2.4 m, the six at 5 m, and the narrowest there is.
const near: Tile = { widthPx: 369, tilePx: 31, leastPx: 25, detail: 'dense' }
const far: Tile = { widthPx: 612, tilePx: 56, leastPx: 51, detail: 'compact' }
const narrow: Tile = { widthPx: 510, tilePx: 50, leastPx: 50, detail: 'compact' }

const calm = { figure: '99', more: null, brief: null, note: null, text: 'Table', counts: null }

type Case = Partial<TileWords> & {
  why: string
  word: string
  tile: Tile
  beside: string | null
  below: string
}

test.each<Case>([
  { why: 'all beside', word: 'failed', more: '6 min', tile: near, beside: 'failed 6 min', below: 'Table -' },
  {
    why: 'the rest below',
    word: 'stalled',
    more: '18 min',
    tile: far,
    beside: 'stalled',
    below: 'Table 18 min',
  },
  {
    why: 'rather beside in fewer words',
    word: 'short',
    more: '672 missing',
    brief: '672',
    tile: far,
    beside: 'short 672',
    below: 'Table -',
  },
  {
    why: 'a word without room beside is below, whole',
    figure: '100',
    word: 'complete',
    text: 'took 20 min',
    tile: narrow,
    beside: null,
    below: '- complete',
  },
  {
    why: 'and so is a time with its day',
    word: '≈ 11-29 04:15',
    tile: { ...near, widthPx: 340 },
    figure: '99.9',
    beside: null,
    below: 'Table ≈ 11-29 04:15',
  },
  {
    why: 'counts where there is room',
    word: 'initializing',
    counts: '350 of 548',
    tile: near,
    beside: 'initializing',
    below: 'Table 350 of 548 -',
  },
  {
    why: 'no counts beside how long',
    word: 'stalled',
    more: '112 h 34',
    figure: '94.5',
    counts: '350,112 of 548,113',
    tile: near,
    beside: 'stalled',
    below: 'Table 112 h 34',
  },
  {
    why: 'that figures are late is in place of the type',
    word: 'stalled',
    more: '9 min',
    note: 'late 45 s',
    counts: '1 of 2',
    tile: far,
    beside: 'stalled',
    below: 'late 45 s 9 min',
  },
  {
    why: 'and in place of how long, but not of the state',
    word: 'stalled',
    more: '1 d 12 h',
    note: 'data 7 min old',
    tile: narrow,
    beside: 'stalled',
    below: 'data 7 min old -',
  },
  {
    why: 'a long name is cut where nothing is beside it',
    word: 'initializing',
    text: 'Text search configuration',
    tile: far,
    beside: 'initializing',
    below: 'Text search configuration -',
  },
])('$why', ({ tile, beside, below, ...words }) => {
  const placed = placeWords({ ...calm, ...words }, tile)
  expect(placed.beside).toBe(beside)
  const line = [placed.left ?? '-', placed.counts, placed.right ?? '-'].filter((part) => part !== null)
  expect(line.join(' ').replace('- -', '-')).toBe(below)
})
