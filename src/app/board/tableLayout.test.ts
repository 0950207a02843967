import { expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { layTable } from './tableLayout.ts'

const mysql = ['database', 'table_structure', 'table', 'table_indexs', 'view', 'function', 'procedure']
const withTypes = (...types: string[]) => aJob({ rows: types.map((type) => aRow({ type })) })
const total = (grid: string): number =>
  [...grid.matchAll(/(\d+)px/g)].reduce((sum, [, px]) => sum + Number(px), 0)

test('seven types stand side by side on a screen of 1440 px', () => {
  const laid = layTable([withTypes(...mysql)], 'counts', 1_440)
  expect(laid.types).toEqual(mysql)
  expect(laid.hasRest).toBe(false)
})

test.each([
  [1_359, false],
  [1_360, true],
])('at %i px a column of rates: %s', (widthPx, hasRate) => {
  expect(layTable([withTypes(...mysql)], 'counts', widthPx).hasRate).toBe(hasRate)
  expect(layTable([withTypes(...mysql)], 'timings', widthPx).hasRate).toBe(hasRate)
})

test('what only few jobs have shares the cell for the rest', () => {
  const jobs = [...Array.from({ length: 9 }, () => withTypes('table')), withTypes('table', 'rule')]
  expect(layTable(jobs, 'counts', 3_840)).toMatchObject({ types: ['table'], hasRest: true })
})

test.each([720, 900, 1_024, 1_180, 1_440, 1_920, 3_840])('nothing sticks out of %i px', (widthPx) => {
  const jobs = [withTypes(...mysql)]
  expect(total(layTable(jobs, 'counts', widthPx).grid)).toBeLessThanOrEqual(widthPx)
  expect(total(layTable(jobs, 'timings', widthPx).grid)).toBeLessThanOrEqual(widthPx)
})

test('a board without any row has no type column and no rest', () => {
  expect(layTable([aJob({ rows: [] })], 'counts', 1_440)).toMatchObject({ types: [], hasRest: false })
})
