import { expect, test } from 'vitest'

import { wholeEvents } from './eventsView.ts'
import { filterOf, isNarrowed } from './filterOf.ts'

const everywhere = { projects: [], jobIds: [] }

test.each([
  { why: 'all of it', view: {}, range: { from: null, to: null, lastMs: null } },
  {
    why: 'a range that ends now',
    view: { last: '1h' } as const,
    range: { from: null, to: null, lastMs: 3_600_000 },
  },
  { why: 'between two instants', view: { from: 3, to: 7 }, range: { from: 3, to: 7, lastMs: null } },
])('$why', ({ view, range }) => {
  expect(filterOf({ ...wholeEvents, ...view }, everywhere)).toMatchObject(range)
})

test('a filter hides something where any part of it does', () => {
  expect(isNarrowed(filterOf(wholeEvents, everywhere))).toBe(false)
  expect(isNarrowed(filterOf(wholeEvents, { ...everywhere, projects: ['a'] }))).toBe(true)
  expect(isNarrowed(filterOf({ ...wholeEvents, last: '7d' }, everywhere))).toBe(true)
})
