import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { EventKind } from '#contract/events.ts'

import { kindGroups, kindsOf } from './eventKinds.ts'
import { lastNames, readEventsView, wholeEvents, writeEventsView, type EventsView } from './eventsView.ts'

const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1_000)
const instant = fc.option(seconds)
const ranges = fc.oneof(
  fc.record({ last: fc.constantFrom(...lastNames), from: fc.constant(null), to: fc.constant(null) }),
  fc.record({ last: fc.constant(null), from: instant, to: instant }),
)
const views: fc.Arbitrary<EventsView> = fc
  .record({ kinds: fc.uniqueArray(fc.constantFrom(...EventKind.options)), job: fc.string(), range: ranges })
  .map(({ kinds, job, range }) => ({ kinds, job, ...range }))

test('a view that is written reads as the same view, and what is beside it stays', () => {
  fc.assert(
    fc.property(views, (view) => {
      const search = writeEventsView(view, '?project=a,b&tz=Asia/Shanghai')
      const { view: read, unknown } = readEventsView(search)
      expect({ ...read, kinds: read.kinds.toSorted() }).toEqual({ ...view, kinds: view.kinds.toSorted() })
      expect(unknown).toEqual([])
      expect(writeEventsView(wholeEvents, search)).toBe('?project=a,b&tz=Asia/Shanghai')
    }),
  )
})

test('every kind is in one group, and a whole group is one word', () => {
  expect(Object.values(kindGroups).flat().toSorted()).toEqual(EventKind.options.toSorted())
  const kinds = [...kindsOf('connection'), ...kindsOf('stalled')]
  expect(writeEventsView({ ...wholeEvents, kinds }, '')).toBe('?kind=stalled,connection')
})

test('a range reads as people write it', () => {
  const view = { ...wholeEvents, from: Date.UTC(2026, 10, 26, 3) }
  expect(writeEventsView(view, '')).toBe('?from=2026-11-26T03:00:00Z')
  expect(writeEventsView({ ...wholeEvents, last: '24h' }, '')).toBe('?from=24h')
})

test.each([
  ['kind=failed,odd', ['kind=odd']],
  ['kind=constructor', ['kind=constructor']],
  ['from=yesterday', ['from=yesterday']],
  ['from=2h&to=2026-02-30T00:00:00Z', ['from=2h', 'to=2026-02-30T00:00:00Z']],
  ['from=1h&to=2026-11-26T03:00:00Z', ['to=2026-11-26T03:00:00Z']],
])('of ?%s what is unknown is told and ignored', (search, unknown) => {
  expect(readEventsView(search).unknown).toEqual(unknown)
})
