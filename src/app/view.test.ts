import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { JobState } from '#contract/words.ts'

import { languages } from './text/catalog.ts'
import { carried, layouts, readView, sorts, themes, writeView, type View } from './view.ts'

/** Words of a comma list: the comma alone is not theirs. */
const words = fc.uniqueArray(
  fc.string({ minLength: 1 }).filter((word) => !word.includes(',')),
  { maxLength: 4 },
)
const views: fc.Arbitrary<View> = fc.record({
  layout: fc.constantFrom(...layouts),
  q: fc.string(),
  states: fc.uniqueArray(fc.constantFrom(...JobState.options)),
  types: words,
  projects: words,
  regions: words,
  problemsOnly: fc.boolean(),
  sort: fc.constantFrom(...sorts),
  language: fc.constantFrom(null, ...languages),
  zone: fc.constantFrom(null, 'UTC', 'browser', 'Asia/Shanghai'),
  theme: fc.constantFrom(null, ...themes),
  at: fc.option(fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1_000)),
})

test('a view that is written reads as the same view', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual({ view, unknown: [] })
    }),
  )
})

test('of another view nothing is left, and what a screen keeps beside it stays', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(writeView(readView('').view, writeView(view))).toBe('')
    }),
  )
  expect(writeView({ ...readView('').view, theme: 'dark' }, '?kind=failed&theme=light')).toBe(
    '?kind=failed&theme=dark',
  )
})

test('a link to another screen carries language, zone, theme and moment, and nothing else', () => {
  const choices = '?lang=zh-CN&tz=Asia/Shanghai&theme=dark&at=2026-11-26T03:00:00Z'
  const { view } = readView(`${choices}&view=timings&q=a&problems=1`)
  expect(carried(view)).toBe(choices)
})

test.each([
  ['sort=size', ['sort=size']],
  ['state=failed,broken', ['state=broken']],
  ['lang=de&theme=pink', ['lang=de', 'theme=pink']],
  ['tz=Mars/Olympus', ['tz=Mars/Olympus']],
  ['view=wall&problems=yes', ['view=wall', 'problems=yes']],
  ['state=constructor', ['state=constructor']],
  ['at=yesterday', ['at=yesterday']],
])('of ?%s what is unknown is told and ignored', (search, unknown) => {
  const read = readView(search)
  expect(read.unknown.toSorted()).toEqual(unknown.toSorted())
  expect(read.view.sort).toBe('attention')
})

test.each([
  { at: '2026-11-26T03:00:00Z', reads: Date.UTC(2026, 10, 26, 3) },
  { at: '2026-11-26T03:00Z', reads: Date.UTC(2026, 10, 26, 3) },
  { at: '2026-11-26T03:00:00.999Z', reads: Date.UTC(2026, 10, 26, 3) },
  { at: '1795662000999', reads: Date.UTC(2026, 10, 26, 3) },
  { at: '2026-11-26T03:00:00', reads: null },
  { at: '2026-11-26T03:00:00%2B08:00', reads: null },
  { at: '2026-02-30T03:00:00Z', reads: null },
  { at: '2026-11-26T25:00:00Z', reads: null },
  { at: '-1', reads: null },
  { at: '999999999999999', reads: null },
  { at: '', reads: null },
])('?at=$at is the instant $reads', ({ at, reads }) => {
  const { view, unknown } = readView(`?at=${at}`)
  expect(view.at).toBe(reads)
  expect(unknown).toHaveLength(reads === null ? 1 : 0)
})
