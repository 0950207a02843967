import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { JobSummary } from '#contract/job.ts'

import { isAbnormal } from './attention.ts'
import { emptyRecord, type JobRecord, observeSnapshot, settle } from './jobRecord.ts'
import { judgeJob } from './judge.ts'
import { compareTypes } from './objectType.ts'
import { totalsPercent } from './percent.ts'
import { toSnapshot } from './snapshot.ts'
import { summarize } from './summary.ts'
import { aCompleteRow, aRow, aSnapshot } from './testing/aRow.ts'
import { after, aProblem, leavesOut, refuses, says, shows, type Step } from './testing/story.ts'

const facts = {
  project: 'prod',
  jobId: 'job-1',
  name: 'orders',
  freshness: 'live' as const,
  pace: null,
  ready: null,
  nowMs: 9_000,
}

function summaryOf(record: JobRecord, nowMs = 9_000): JobSummary {
  const judged = judgeJob(record, { stallAfterMs: 300_000 })
  return summarize(settle(record, judged, 8_000), judged, { ...facts, nowMs })
}

describe('the summary of a job', () => {
  it('has every field the contract names', () => {
    for (const record of [emptyRecord(), after(shows(1_000, aRow()), shows(2_000, aRow({ dst: 40 })))]) {
      expect(JobSummary.parse(summaryOf(record))).toEqual(summaryOf(record))
    }
  })

  it('of a job of which nothing was heard is empty and not zero percent', () => {
    expect(summaryOf(emptyRecord())).toMatchObject({
      state: 'unknown',
      objects: { src: 0, fraction: null },
      typesComplete: 0,
      typesTotal: 0,
      polledAt: null,
      startedAt: null,
      types: [],
    })
  })

  it('shows rows, sums, the run and what was remembered', () => {
    const record = after(
      shows(2_000, aCompleteRow({ type: 'database' }), aRow({ dst: 40, startedAt: 1_500 })),
      says(3_000, 'FULL_TRANSFER_STARTED'),
      shows(4_000, aCompleteRow({ type: 'database' }), aRow({ dst: 50, startedAt: 1_500 })),
    )
    expect(summaryOf(record)).toMatchObject({
      project: 'prod',
      jobId: 'job-1',
      name: 'orders',
      state: 'initializing',
      freshness: 'live',
      stateSince: 8_000,
      taskStatus: 'FULL_TRANSFER_STARTED',
      error: null,
      objects: { src: 200, dst: 150, arrived: 150, missing: 50, over: 0, fraction: 0.75, unknownRows: 0 },
      typesComplete: 1,
      typesTotal: 2,
      startedAt: 1_000,
      endedAt: null,
      movedAt: 4_000,
      polledAt: 4_000,
      types: [
        { type: 'database', state: 'complete' },
        { type: 'table', state: 'running' },
      ],
    })
  })

  it('of a complete job has the greatest end', () => {
    const record = after(
      shows(9_000, aCompleteRow({ endedAt: 5_000 }), aCompleteRow({ type: 'view', endedAt: 7_000 })),
    )
    expect(summaryOf(record)).toMatchObject({ state: 'complete', endedAt: 7_000, typesComplete: 2 })
  })

  it('shows the error beside the last good figures', () => {
    const summary = summaryOf(after(shows(1_000, aRow()), refuses(2_000, 'DRS.M00004')))
    expect(summary).toMatchObject({
      state: 'initializing',
      error: aProblem('DRS.M00004'),
      objects: { src: 100 },
    })
  })

  it('of a job that DRS leaves out says so with a code of its own, in both languages', () => {
    const { error } = summaryOf(after(shows(1_000, aRow()), leavesOut(2_000, 3_000, 4_000)))
    expect(error?.code).toBe('NOT_RETURNED')
    expect(Object.keys(error?.texts ?? {})).toEqual(['en-us', 'zh-cn'])
  })

  it('marks old data by its age at the answer and the time since', () => {
    const record = observeSnapshot(emptyRecord(), {
      snapshot: aSnapshot(aRow()),
      at: 1_000,
      dataAgeMs: 200_000,
    })
    expect(summaryOf(record, 101_000).dataOld).toBe(false)
    expect(summaryOf(record, 101_001).dataOld).toBe(true)
  })

  it('is whole and free of contradictions, whatever DRS says in whatever order', () => {
    const value = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(null, '2', '7', -1, 1.5, 'x', 2 ** 60))
    const sentRow = fc.record({
      raw: fc.constantFrom('table', 'TABLE', 'view', 'zebra'),
      status: value,
      src: value,
      dst: value,
      startedAt: value,
      endedAt: value,
    })
    const rows = fc.array(fc.option(sentRow), { maxLength: 4 })
    const at = fc.nat({ max: 1_000_000 })
    const step = fc.oneof(
      fc
        .tuple(at, rows)
        .map(([at, sent]): Step => shows(at, ...toSnapshot({ dataAt: null, rows: sent }).rows)),
      fc
        .tuple(at, fc.constantFrom('DRS.M00004', 'DRS.M00304', 'DRS.M05004', 'X'))
        .map((said): Step => refuses(...said)),
      fc
        .tuple(at, fc.constantFrom('PAUSING', 'DELETED', 'CREATE_FAILED', null))
        .map((said): Step => says(...said)),
      at.map((time): Step => leavesOut(time)),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const summary = summaryOf(after(...steps))
        const { objects, state, types } = JobSummary.parse(summary)
        const percent = totalsPercent(objects, summary.typesComplete === summary.typesTotal)
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
        const isWhole = objects.missing === 0 && objects.unknownRows === 0
        expect(percent !== 100 || isWhole).toBe(true)
        expect(state !== 'complete' || isWhole).toBe(true)
        expect(state !== 'short' || objects.missing > 0).toBe(true)
        expect(isAbnormal(summary) && summary.reason === null).toBe(false)
        expect(types.map(({ type }) => type)).toEqual(types.map(({ type }) => type).toSorted(compareTypes))
      }),
    )
  })
})
