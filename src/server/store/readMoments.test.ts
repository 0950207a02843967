import { expect, it } from 'vitest'

import type { Row } from '#domain/snapshot.ts'
import { aRow } from '#domain/testing/aRow.ts'
import type { Verdict } from '#domain/verdict.ts'

import { aBatch, askedStore, JOB } from '../../testing/openedStore.ts'
import type { WatchSpan } from './store.ts'

const AT = 1_000_000
const OTHER = { ...JOB, jobId: 'job-2' }
const FOREIGN = { project: 'elsewhere', jobId: 'job-1' }

const first = aRow({ dst: 1, startedAt: 5, endedAt: null })
const view = aRow({ type: 'view', raw: 'VIEW', dst: 2 })
const aVerdict = (state: Verdict['state']): Verdict => ({
  name: 'orders',
  state,
  reason: { kind: 'no-movement', type: 'table', since: 7, usualMs: null },
  released: false,
  paused: false,
  stateSince: 7,
  taskStatus: null,
  error: null,
  dataOld: false,
  falls: [],
  ready: null,
  perMinute: 1.25,
  hasMoved: true,
})
const span = { ...JOB, fromAt: AT, toAt: AT + 1_000, expectedMs: 10_000, dataAt: 9 }
const later = { ...span, fromAt: AT + 5_000, toAt: AT + 9_000, dataAt: null }

/** Counts change at 0 and 10 s, times alone at 20 s; the view is there from 10 s to 30 s. */
const store = askedStore([
  aBatch({
    samples: [
      { ...JOB, at: AT, rows: [first], gone: [] },
      { ...JOB, at: AT + 10_000, rows: [view, { ...first, dst: 2 }], gone: [] },
      { ...JOB, at: AT + 20_000, rows: [{ ...first, dst: 2, endedAt: 6 }], gone: [] },
      { ...JOB, at: AT + 30_000, rows: [], gone: ['view'] },
      { ...OTHER, at: AT + 40_000, rows: [first], gone: [] },
      { ...FOREIGN, at: AT, rows: [first], gone: [] },
    ],
    verdicts: [
      { ...JOB, at: AT, verdict: aVerdict('initializing') },
      { ...JOB, at: AT + 20_000, verdict: aVerdict('stalled') },
    ],
    spans: [span, later],
  }),
])

type Case = readonly [
  ms: number,
  rows: Row[],
  changedMs: number | null,
  state: Verdict['state'] | null,
  span: WatchSpan | null,
]

it.each<Case>([
  [-1, [], null, null, null],
  [0, [first], 0, 'initializing', span],
  [4_999, [first], 0, 'initializing', span],
  [10_000, [{ ...first, dst: 2 }, view], 10_000, 'initializing', later],
  [19_999, [{ ...first, dst: 2 }, view], 10_000, 'initializing', later],
  [20_000, [{ ...first, dst: 2, endedAt: 6 }, view], 20_000, 'stalled', later],
  [1e9, [{ ...first, dst: 2, endedAt: 6 }], 30_000, 'stalled', later],
])('shows a job as it was %i ms after the first answer', async (ms, ...told) => {
  const [rows, changedMs, state, around] = told
  expect(await store().jobAt(JOB, AT + ms)).toStrictEqual({
    ...JOB,
    rows,
    changedAt: changedMs === null ? null : AT + changedMs,
    verdict: state === null ? null : aVerdict(state),
    span: around,
  })
})

it('shows every job of the projects, whether or not anything was known of it', async () => {
  const board = await store().boardAt([JOB.project, 'nowhere'], AT + 39_999)
  expect(board.map(({ project, jobId, rows }) => ({ project, jobId, rows: rows.length }))).toEqual([
    { ...JOB, rows: 1 },
    { ...OTHER, rows: 0 },
  ])
  expect(await store().boardAt([], AT)).toEqual([])
})

it('knows nothing of a job that was never kept', async () => {
  const nobody = { ...JOB, jobId: 'nobody' }
  expect(await store().jobAt(nobody, AT)).toEqual({
    ...nobody,
    rows: [],
    changedAt: null,
    verdict: null,
    span: null,
  })
})
