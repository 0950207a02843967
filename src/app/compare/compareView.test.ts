import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  nothingChosen,
  readCompareView,
  writeCompareView,
  type CompareView,
  type SideChoice,
} from './compareView.ts'

const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('/'))
const at = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1_000))
const choices: fc.Arbitrary<SideChoice> = fc.record({ project: name, jobId: name, at })
const views: fc.Arbitrary<CompareView> = fc.record({
  left: choices,
  right: choices,
  onlyDifferences: fc.boolean(),
})

test('a view that is written reads as the same view, and what is beside it stays', () => {
  fc.assert(
    fc.property(views, (view) => {
      const search = writeCompareView(view, '?lang=en&tz=Asia/Shanghai')
      expect(readCompareView(search)).toEqual({ view, unknown: [] })
      expect(writeCompareView(nothingChosen, search)).toBe('?lang=en&tz=Asia/Shanghai')
    }),
  )
})

const job = { project: 'prod', jobId: 'job-1' }
const sevenAt = Date.UTC(2026, 10, 26, 7)

test('one job at two moments is named once, and now is not written', () => {
  const view = { ...nothingChosen, left: { ...job, at: sevenAt }, right: { ...job, at: null } }
  expect(writeCompareView(view, '')).toBe('?left=prod/job-1&leftAt=2026-11-26T07:00:00Z')
})

test('a side without a job has that of the other', () => {
  const both = { left: { ...job, at: null }, right: { ...job, at: null } }
  expect(readCompareView('left=prod/job-1').view).toMatchObject(both)
  expect(readCompareView('right=prod/job-1').view).toMatchObject(both)
})

test.each([
  ['left=prod', ['left=prod']],
  ['left=prod/&right=/job-1', ['left=prod/', 'right=/job-1']],
  ['left=prod/job-1/more', ['left=prod/job-1/more']],
  ['left=prod/job-1&leftAt=yesterday', ['leftAt=yesterday']],
  ['left=prod/job-1&rightAt=2026-02-30T00:00:00Z', ['rightAt=2026-02-30T00:00:00Z']],
  ['left=prod/job-1&differences=yes', ['differences=yes']],
])('of ?%s what is unknown is told and ignored', (search, unknown) => {
  expect(readCompareView(search).unknown).toEqual(unknown)
})
