import { expect, test } from 'vitest'

import { durationsIn } from './durations.ts'
import { anEvent } from './testing/anEvent.ts'

const started = anEvent({ id: 1, kind: 'row-started', type: 'view', drsAt: 1_000 })
const complete = anEvent({ id: 2, kind: 'row-complete', type: 'view', drsAt: 61_000 })

test.each([
  { why: 'a type by its own start', events: [complete, started], tookMs: 60_000 },
  {
    why: 'a job by the start of its run',
    events: [
      anEvent({ id: 2, kind: 'job-complete', drsAt: 9_000 }),
      anEvent({ id: 1, kind: 'run-started', drsAt: 2_000 }),
    ],
    tookMs: 7_000,
  },
  {
    why: 'the latest start before it counts',
    events: [complete, { ...started, id: 1.5, drsAt: 31_000 }, started],
    tookMs: 30_000,
  },
  { why: 'no start in the list', events: [complete], tookMs: undefined },
  { why: 'a start of another type', events: [complete, { ...started, type: 'table' }], tookMs: undefined },
  { why: 'a start of another job', events: [complete, { ...started, jobId: 'job-2' }], tookMs: undefined },
  {
    why: 'a start without a time of DRS',
    events: [complete, { ...started, drsAt: null }],
    tookMs: undefined,
  },
  { why: 'an end before its start', events: [{ ...complete, drsAt: 500 }, started], tookMs: undefined },
  { why: 'a start that came later', events: [{ ...started, id: 3 }, complete], tookMs: undefined },
])('how long it took: $why', ({ events, tookMs }) => {
  expect(durationsIn(events).get(2)).toBe(tookMs)
})
