import { expect, test } from 'vitest'

import { countDifference } from '#domain/compare/countDifference.ts'

import { createFormat } from '../format/format.ts'
import { loadCatalog } from '../text/catalog.ts'
import { countDifferenceText } from './countDifferenceText.ts'

const catalog = await loadCatalog('en')
const format = createFormat({ catalog, language: 'en', zone: 'UTC' })

test.each([
  { first: 800, second: 1_000, text: '+200 (+25 %)' },
  { first: 1_000, second: 800, text: '−200 (−20 %)' },
  { first: 0, second: 1_200, text: '+1,200' },
  { first: 100_000, second: 100_003, text: '+3' },
  { first: 10, second: 110, text: '+100' },
  { first: 5, second: 5, text: '0' },
  { first: null, second: 5, text: '–' },
])('from $first to $second reads "$text"', ({ first, second, text }) => {
  const read = countDifferenceText(countDifference(first, second), { catalog, format })
  expect(read.replaceAll('\u00a0', ' ')).toBe(text)
})
