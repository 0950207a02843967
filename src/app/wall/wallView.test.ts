import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readWallView, usualWall, wallRanges, writeWallView, type WallView } from './wallView.ts'

const decimal = ({ least, most }: { least: number; most: number }) =>
  fc.integer({ min: Math.ceil(least * 10), max: most * 10 }).map((tenths) => tenths / 10)
const whole = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most })
const views: fc.Arbitrary<WallView> = fc.record({
  seconds: whole(wallRanges.seconds),
  tiles: fc.option(whole(wallRanges.tiles)),
  distance: decimal(wallRanges.distance),
  diagonal: decimal(wallRanges.diagonal),
  screen: whole(wallRanges.screens).chain((of) =>
    fc.record({ number: fc.integer({ min: 1, max: of }), of: fc.constant(of) }),
  ),
  drift: fc.boolean(),
})

test('a view that is written reads as the same view, and what is beside it stays', () => {
  fc.assert(
    fc.property(views, (view) => {
      const search = writeWallView(view, '?project=a,b&tz=Asia/Shanghai')
      expect(readWallView(search)).toEqual({ view, unknown: [] })
      expect(writeWallView(usualWall, search)).toBe('?project=a,b&tz=Asia/Shanghai')
    }),
  )
})

test('an address that says nothing is the usual wall, and is written as nothing', () => {
  expect(readWallView('')).toEqual({ view: usualWall, unknown: [] })
  expect(writeWallView(usualWall, '')).toBe('')
})

test('a view reads as people write it', () => {
  const view: WallView = {
    ...usualWall,
    distance: 2.4,
    tiles: 20,
    screen: { number: 2, of: 3 },
    drift: false,
  }
  expect(writeWallView(view, '')).toBe('?tiles=20&distance=2.4&screen=2/3&drift=0')
})

test.each([
  'seconds=2',
  'seconds=1.5',
  'seconds=1e2',
  'seconds=',
  'tiles=0',
  'tiles=-4',
  'tiles=many',
  'distance=0',
  'distance=51',
  'distance=4m',
  'diagonal=0x20',
  'diagonal=NaN',
  'screen=3/2',
  'screen=0/2',
  'screen=1/21',
  'screen=2',
  'drift=no',
])('of ?%s the value is told and ignored', (search) => {
  expect(readWallView(search)).toEqual({ view: usualWall, unknown: [search] })
})
