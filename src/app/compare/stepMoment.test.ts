import { expect, test } from 'vitest'

import { stepMoment } from './stepMoment.ts'

const MINUTE_MS = 60_000
const nowMs = Date.UTC(2026, 10, 26, 9) + 500
const keptFrom = Date.UTC(2026, 10, 26, 8)

test.each([
  { why: 'from now', at: null, ms: -MINUTE_MS, to: Date.UTC(2026, 10, 26, 8, 59) },
  { why: 'on from the past', at: keptFrom, ms: MINUTE_MS, to: keptFrom + MINUTE_MS },
  { why: 'on to now', at: nowMs - MINUTE_MS, ms: MINUTE_MS, to: null },
  { why: 'back to where all begins', at: null, ms: -90 * MINUTE_MS, to: keptFrom },
  { why: 'not back from before all', at: keptFrom - MINUTE_MS, ms: -MINUTE_MS, to: keptFrom - MINUTE_MS },
  { why: 'on from before all', at: keptFrom - MINUTE_MS, ms: 2 * MINUTE_MS, to: keptFrom + MINUTE_MS },
  { why: 'nowhere where nothing is kept', at: null, ms: -MINUTE_MS, keptFrom: null, to: null },
])('a step leads $why', ({ to, ...step }) => {
  expect(stepMoment({ keptFrom, nowMs, ...step })).toBe(to)
})
