import { expect, test } from 'vitest'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { differenceText } from './differenceText.ts'

const MINUTE_MS = 60_000
const english = { catalog: en, format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }) }
const read = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

test.each([
  {
    why: 'longer',
    difference: { ms: 36 * MINUTE_MS, share: 0.255 },
    short: '+26 %',
    long: '+36 min (+26 %)',
  },
  {
    why: 'shorter',
    difference: { ms: -36 * MINUTE_MS, share: -0.5 },
    short: '−50 %',
    long: '−36 min (−50 %)',
  },
  { why: 'alike', difference: { ms: 400, share: 0 }, short: 'the same', long: 'the same' },
  {
    why: 'without a share',
    difference: { ms: 5 * MINUTE_MS, share: null },
    short: '+5 min',
    long: '+5 min',
  },
  { why: 'nothing to compare', difference: null, short: undefined, long: undefined },
])('$why', ({ difference, short, long }) => {
  const text = differenceText(difference, english)
  expect([read(text?.short), read(text?.long)]).toEqual([short, long])
})
