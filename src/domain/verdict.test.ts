import { expect, it } from 'vitest'

import { aJob } from './testing/aJob.ts'
import { isSameVerdict, verdictOf } from './verdict.ts'

const said = aJob({ pace: { perMinute: 100, spark: [1, 2] } })

it.each([
  ['nothing', {}, true],
  ['a count alone', { rows: [] }, true],
  ['a poll', { polledAt: 9_000, dataAt: 8_000 }, true],
  ['a later movement', { movedAt: null }, true],
  ['the first movement', { movedAt: 9_000 }, false],
  ['a rate that wavers', { pace: { perMinute: 95, spark: [] } }, true],
  ['another rate', { pace: { perMinute: 80, spark: [] } }, false],
  ['no rate', { pace: null }, false],
  ['a state', { state: 'stalled' as const }, false],
  ['a name', { name: 'orders-2' }, false],
  ['a pause', { paused: true }, false],
  ['old figures', { dataOld: true }, false],
  ['a task status', { taskStatus: 'PAUSING' }, false],
  ['a reason', { reason: { kind: 'short' as const, type: 'table', since: null, usualMs: null } }, false],
  ['an error', { error: { code: 'DRS.M00002', text: '', texts: {} } }, false],
])('%s makes another verdict or not', (_, change, same) => {
  expect(isSameVerdict(verdictOf(said), verdictOf({ ...said, ...change }))).toBe(same)
})
