import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { shareOf, wallPages } from './wallPages.ts'

const list = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
const jobs = (pinned: number, rest: number) => ({ pinned: list('p', pinned), rest: list('r', rest) })
const read = (pages: readonly string[][]): string[] => pages.map((page) => page.join(' '))

test.each([
  { why: 'nothing', pinned: 0, rest: 0, tiles: 6, pages: [''] },
  { why: 'all on one page', pinned: 2, rest: 4, tiles: 6, pages: ['p1 p2 r1 r2 r3 r4'] },
  { why: 'no trouble', pinned: 0, rest: 7, tiles: 3, pages: ['r1 r2 r3', 'r4 r5 r6', 'r7'] },
  {
    why: 'what is pinned stays while the rest turns',
    pinned: 2,
    rest: 5,
    tiles: 4,
    pages: ['p1 p2 r1 r2', 'p1 p2 r3 r4', 'p1 p2 r5'],
  },
  {
    why: 'more than half is pinned: it turns within its half, from the first page on',
    pinned: 5,
    rest: 9,
    tiles: 4,
    pages: ['p1 p2 r1 r2', 'p3 p4 r3 r4', 'p5 r5 r6', 'p1 p2 r7 r8', 'p3 p4 r9'],
  },
  {
    why: 'far more is pinned than there is of the rest',
    pinned: 6,
    rest: 3,
    tiles: 4,
    pages: ['p1 p2 r1 r2', 'p3 p4 r3', 'p5 p6 r1 r2'],
  },
  {
    why: 'the rest leaves room, and what is pinned takes it',
    pinned: 5,
    rest: 1,
    tiles: 4,
    pages: ['p1 p2 p3 r1', 'p4 p5 r1'],
  },
  { why: 'only trouble has the whole page', pinned: 5, rest: 0, tiles: 4, pages: ['p1 p2 p3 p4', 'p5'] },
  { why: 'one tile shows all in turn', pinned: 2, rest: 2, tiles: 1, pages: ['p1', 'p2', 'r1', 'r2'] },
  { why: 'three tiles pin one', pinned: 2, rest: 4, tiles: 3, pages: ['p1 r1 r2', 'p2 r3 r4'] },
])('$why: $pinned and $rest on $tiles', ({ pinned, rest, tiles, pages }) => {
  expect(read(wallPages(jobs(pinned, rest), tiles))).toEqual(pages)
})

test('a second screen shows of what is pinned what the first does not', () => {
  expect(read(wallPages(jobs(4, 4), 4, 1))).toEqual(['p3 p4 r1 r2', 'p1 p2 r3 r4'])
})

const count = (least: number, most: number) => fc.integer({ min: least, max: most })

test('every job is on a page of each round, once on each at most, and no page is too long', () => {
  fc.assert(
    fc.property(count(0, 40), count(0, 40), count(1, 30), (pinned, rest, tiles) => {
      const pages = wallPages(jobs(pinned, rest), tiles)
      expect(new Set(pages.flat())).toEqual(new Set([...list('p', pinned), ...list('r', rest)]))
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(tiles)
        expect(new Set(page).size).toBe(page.length)
      }
    }),
  )
})

const pinnedOn = (page: readonly string[]): number => page.filter((job) => job.startsWith('p')).length

test('what is pinned is on every page where half a page holds it, and never takes more where the rest fills the other', () => {
  fc.assert(
    fc.property(count(0, 40), count(2, 30), count(0, 60), (pinned, tiles, more) => {
      const held = wallPages(jobs(pinned, tiles + more), tiles).map(pinnedOn)
      const half = Math.floor(tiles / 2)
      expect(Math.max(...held)).toBe(Math.min(pinned, half))
      expect(pinned > half || Math.min(...held) === pinned).toBe(true)
    }),
  )
})

test.each([
  { of: 1, shares: [[1, 2, 3, 4, 5, 6, 7]] },
  {
    of: 3,
    shares: [
      [1, 2],
      [3, 4],
      [5, 6, 7],
    ],
  },
  { of: 9, shares: [[], [1], [2], [3], [], [4], [5], [6], [7]] },
])('$of screens share seven jobs', ({ of, shares }) => {
  const seven = [1, 2, 3, 4, 5, 6, 7]
  expect(shares.map((_, index) => shareOf(seven, { number: index + 1, of }))).toEqual(shares)
})
