import { describe, expect, it } from 'vitest'

import { JobSummary } from '#contract/job.ts'

import { emptyRecord, settle } from './jobRecord.ts'
import { judgeJob } from './judge.ts'
import { summarize } from './summary.ts'
import { summaryAt } from './summaryAt.ts'
import { aCompleteRow, aRow, aWaitingRow } from './testing/aRow.ts'
import { leavesOut, moves, refuses, says, shows, type Step } from './testing/story.ts'
import { verdictOf } from './verdict.ts'

const shown = { project: 'prod', jobId: 'job-1', name: 'orders', freshness: 'live' as const }
const at = 400_000

/** What the board shows at `at` after a story, and what is made of it again from what is kept. */
function bothOf(steps: readonly Step[]): { live: JobSummary; past: JobSummary } {
  const record = steps.reduce((was, step) => {
    const next = step(was)
    return settle(next, judgeJob(next, { stallAfterMs: 300_000 }), 7_000)
  }, emptyRecord())
  const judged = judgeJob(record, { stallAfterMs: 300_000 })
  const live = summarize(record, judged, { ...shown, pace: null, ready: null, nowMs: at })
  const moment = {
    rows: record.snapshot?.rows ?? [],
    changedAt: record.movedAt,
    verdict: verdictOf(live),
  }
  return { live, past: summaryAt(moment, { ...shown, at, polledAt: live.polledAt, dataAt: live.dataAt }) }
}

describe('a job at a moment of the past', () => {
  it.each<[string, readonly Step[]]>([
    ['before any answer', []],
    ['waiting', [shows(1_000, aWaitingRow())]],
    ['initializing', moves(1_000, 2_000, 3_000)],
    ['complete', [shows(1_000, aRow()), shows(2_000, aCompleteRow())]],
    ['short', [shows(1_000, aCompleteRow({ dst: 99 }), aCompleteRow({ type: 'view' }))]],
    ['stalled', [...moves(1_000, 2_000, 3_000, 4_000), shows(390_000, aRow({ dst: 3 }))]],
    ['failed', [shows(1_000, aRow()), says(2_000, 'FULL_TRANSFER_FAILED')]],
    ['with an error beside its figures', [shows(1_000, aRow()), refuses(2_000, 'DRS.M00002')]],
    ['missing', [shows(1_000, aRow()), leavesOut(2_000, 3_000, 4_000)]],
    ['with a count that fell', [shows(1_000, aRow()), shows(2_000, aRow({ dst: 40 }))]],
    ['with a count that cannot be read', [shows(1_000, aRow({ src: null }), aRow({ type: 'view' }))]],
  ])('%s is what the board showed then', (_, steps) => {
    const { live, past } = bothOf(steps)
    expect(past).toEqual(live)
    expect(JobSummary.parse(past)).toEqual(past)
  })

  it('of which nothing is kept is unknown, with no rows and no figures', () => {
    const nothing = { rows: [], changedAt: null, verdict: null }
    const past = summaryAt(nothing, { ...shown, freshness: 'stale', at, polledAt: null, dataAt: null })
    expect(past).toMatchObject({
      name: 'orders',
      state: 'unknown',
      reason: { kind: 'no-answer' },
      objects: { src: 0, dst: 0, fraction: null },
      types: [],
      polledAt: null,
    })
  })

  it('has its rate, and no sparkline', () => {
    const { live } = bothOf(moves(1_000, 2_000))
    const verdict = { ...verdictOf(live), perMinute: 12.5 }
    const past = summaryAt(
      { rows: [], changedAt: null, verdict },
      { ...shown, at, polledAt: null, dataAt: null },
    )
    expect(past.pace).toEqual({ perMinute: 12.5, spark: [] })
  })
})
