import { expect, test } from 'vitest'

import { wholeEvents } from './eventsView.ts'
import { filterOf, isNarrowed } from './filterOf.ts'

const HOUR_MS = 3_600_000
const shownAt = 10 * HOUR_MS

test.each([
  { why: 'all of it', view: {}, shownAt: null, range: { from: null, to: null, lastMs: null } },
  {
    why: 'a range that ends now',
    view: { last: '1h' } as const,
    shownAt: null,
    range: { from: null, to: null, lastMs: HOUR_MS },
  },
  { why: 'between two', view: { from: 3, to: 7 }, shownAt: null, range: { from: 3, to: 7, lastMs: null } },
  { why: 'at a moment, what was known then', view: {}, shownAt, range: { from: null, to: shownAt } },
  {
    why: 'at a moment, the hour before it',
    view: { last: '1h' } as const,
    shownAt,
    range: { from: 9 * HOUR_MS, to: shownAt, lastMs: null },
  },
  { why: 'an end before the moment', view: { to: 5 }, shownAt, range: { to: 5 } },
])('$why', ({ view, shownAt, range }) => {
  expect(filterOf({ ...wholeEvents, ...view }, { projects: [], jobIds: [], shownAt })).toMatchObject(range)
})

test('a filter hides something where any part of it does', () => {
  const around = { projects: [], jobIds: [], shownAt: null }
  expect(isNarrowed(filterOf(wholeEvents, around))).toBe(false)
  expect(isNarrowed(filterOf(wholeEvents, { ...around, projects: ['a'] }))).toBe(true)
  expect(isNarrowed(filterOf({ ...wholeEvents, last: '7d' }, around))).toBe(true)
})
