import { expect, test } from 'vitest'

import { matchesEtag, weakEtag } from './etag.ts'

const tag = weakEtag('r1.7')

test.each([
  [undefined, false],
  ['', false],
  ['W/"r1.7"', true],
  ['"r1.7"', true],
  ['W/"r1.6", W/"r1.7"', true],
  ['W/"r1.6","r1.7"', true],
  ['*', true],
  ['W/"r1.6"', false],
  ['r1.7', false],
  ['W/"r1.77"', false],
])('If-None-Match %s matches: %s', (header, matches) => {
  expect(matchesEtag(header, tag)).toBe(matches)
})
