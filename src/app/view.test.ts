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
})

test('a view that is written reads as the same view', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual({ view, unknown: [] })
    }),
  )
})

test('a link to another screen carries language, zone and theme, and nothing else', () => {
  const { view } = readView('?view=timings&q=a&lang=zh-CN&tz=Asia/Shanghai&theme=dark&problems=1')
  expect(carried(view)).toBe('?lang=zh-CN&tz=Asia/Shanghai&theme=dark')
})

test.each([
  ['sort=size', ['sort=size']],
  ['state=failed,broken', ['state=broken']],
  ['lang=de&theme=pink', ['lang=de', 'theme=pink']],
  ['tz=Mars/Olympus', ['tz=Mars/Olympus']],
  ['view=wall&problems=yes', ['view=wall', 'problems=yes']],
  ['state=constructor', ['state=constructor']],
])('of ?%s what is unknown is told and ignored', (search, unknown) => {
  const read = readView(search)
  expect(read.unknown.toSorted()).toEqual(unknown.toSorted())
  expect(read.view.sort).toBe('attention')
})
