import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { hasChanged } from './changed.ts'
import { settle, type JobRecord } from './jobRecord.ts'
import { judgeJob } from './judge.ts'
import { isShownAlike, type Shown } from './shownAlike.ts'
import { summarize } from './summary.ts'
import { aRow } from './testing/aRow.ts'
import { after, leavesOut, refuses, says, shows, type Step } from './testing/story.ts'

const count = fc.constantFrom(0, 1, 2, null)
const row = fc
  .record({
    type: fc.constantFrom('table', 'view'),
    status: fc.constantFrom(1, 2, '2', 3),
    src: count,
    dst: count,
    startedAt: fc.constantFrom(null, 1_000, 2_000),
    endedAt: fc.constantFrom(null, 3_000),
  })
  .map(aRow)
const rows = fc.uniqueArray(row, { selector: ({ type }) => type, maxLength: 2 })

const step: fc.Arbitrary<(at: number) => Step> = fc.oneof(
  { weight: 4, arbitrary: rows.map((shown) => (at: number) => shows(at, ...shown)) },
  fc.constantFrom('DRS.M00289', 'DRS.M01503', 'DRS.M00275').map((code) => (at: number) => refuses(at, code)),
  fc.constant((at: number) => leavesOut(at)),
  fc.constantFrom('PAUSING', 'FULL_TRANSFER_STARTED', null).map((said) => (at: number) => says(at, said)),
)

const EVERY_MS = 10_000
const facts = {
  project: 'prod',
  jobId: 'a',
  name: 'orders',
  freshness: 'live',
  pace: null,
  ready: null,
  nowMs: 0,
} as const

const settled = (record: JobRecord, at: number): Shown => {
  const judged = judgeJob(record, { stallAfterMs: 2 * EVERY_MS })
  return { record: settle(record, judged, at), judged }
}
const summaryOf = ({ record, judged }: Shown) => summarize(record, judged, facts)

test('news is seen where the summaries differ, and nowhere else', () => {
  let alike = 0
  const seen = fc.property(
    fc.array(step, { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 1, max: 3 }),
    (steps, said) => {
      // What was said last is often said again.
      const story = [
        ...steps,
        ...Array.from({ length: said - 1 }, () => steps.at(-1) ?? ((at: number) => leavesOut(at))),
      ]
      let before = settled(after(), 0)
      for (const [index, next] of story.entries()) {
        const at = (index + 1) * EVERY_MS
        const now = settled(next(at)(before.record), at)
        const changed = hasChanged(summaryOf(before), summaryOf(now))
        expect(isShownAlike(before, now)).toBe(!changed)
        if (!changed) alike += 1
        before = now
      }
    },
  )
  fc.assert(seen, { numRuns: 500 })
  expect(alike).toBeGreaterThan(100)
})
