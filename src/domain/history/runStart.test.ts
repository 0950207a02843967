import { expect, test } from 'vitest'

import { runStart } from './runStart.ts'

const MINUTE_MS = 60_000
const startedAt = 100 * MINUTE_MS
const began = (seen: number, byDrs: number | null) => ({
  kind: 'run-started' as const,
  at: seen * MINUTE_MS,
  drsAt: byDrs === null ? null : byDrs * MINUTE_MS,
})

test.each([
  { why: 'it was seen when that was noted', events: [began(109, 100)], seen: 109 },
  {
    why: 'of many runs the one that began then',
    events: [began(500, 490), began(109, 100), began(20, 10)],
    seen: 109,
  },
  { why: 'a start that was told late is still this one', events: [began(109, 103)], seen: 109 },
  { why: 'of two near ones the nearer', events: [began(109, 101), began(97, 93)], seen: 109 },
  { why: 'another run is not this one', events: [began(20, 10)], seen: null },
  { why: 'one of which DRS told no start is none to go by', events: [began(109, null)], seen: null },
  { why: 'nothing was noted', events: [], seen: null },
  {
    why: 'what else happened then is no beginning',
    events: [{ ...began(109, 100), kind: 'row-started' as const }],
    seen: null,
  },
])('$why', ({ events, seen }) => {
  expect(runStart(startedAt, events)).toEqual({ startedAt, seenAt: seen === null ? null : seen * MINUTE_MS })
})
