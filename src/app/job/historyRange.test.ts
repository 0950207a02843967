import { expect, test } from 'vitest'

import { stepAfter, wholeRange } from './historyRange.ts'
import { aDetail } from './testing/aDetail.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const nowMs = Date.UTC(2026, 10, 23, 14, 3)
const startedAt = nowMs - 3 * HOUR_MS
const ended = { startedAt, endedAt: nowMs - HOUR_MS }
const previousRun = { startedAt: startedAt - 24 * HOUR_MS, endedAt: startedAt - 21.5 * HOUR_MS }
const facts = { keptFrom: null, nowMs }

test.each([
  {
    why: 'a run under way reaches to now',
    job: aDetail({ run: { startedAt, endedAt: null } }),
    range: { fromAt: startedAt, toAt: null },
  },
  {
    why: 'one that ended keeps its length and a little after it',
    job: aDetail({ run: ended }),
    range: { fromAt: startedAt, toAt: ended.endedAt + 0.04 * HOUR_MS },
  },
  {
    why: 'the run before it is shown whole where that took longer',
    job: aDetail({ run: ended, previousRun }),
    range: { fromAt: startedAt, toAt: startedAt + 2.5 * HOUR_MS + 0.05 * HOUR_MS },
  },
  {
    why: 'one that has just ended still reaches to now',
    job: aDetail({ run: { startedAt, endedAt: nowMs - 10_000 } }),
    range: { fromAt: startedAt, toAt: null },
  },
  {
    why: 'a start that is still to come by our clock is no range that ends before it begins',
    job: aDetail({ run: { startedAt: nowMs + 5_000, endedAt: null } }),
    range: { fromAt: nowMs - MINUTE_MS, toAt: null },
  },
  {
    why: 'one that has just begun begins with it',
    job: aDetail({ run: { startedAt: nowMs - 5_000, endedAt: null } }),
    range: { fromAt: nowMs - 5_000, toAt: null },
  },
  {
    why: 'a job that has not begun shows its last day',
    job: aDetail({ run: null, startedAt: null }),
    range: { fromAt: nowMs - 3 * MINUTE_MS - 24 * HOUR_MS, toAt: null },
  },
])('this run: $why', ({ job, range }) => {
  expect(wholeRange('run', { job, ...facts })).toEqual(range)
})

const dayAt = (at: number) => wholeRange('day', { job: aDetail(), keptFrom: null, nowMs: at })

test('the last day moves in steps, so that one answer serves for a while', () => {
  expect(dayAt(nowMs + 6 * MINUTE_MS)).toEqual(dayAt(nowMs))
  expect(dayAt(nowMs + 8 * MINUTE_MS)).not.toEqual(dayAt(nowMs))
})

test('everything reaches back as far as anything is kept', () => {
  expect(wholeRange('all', { job: aDetail(), keptFrom: 5, nowMs })).toEqual({ fromAt: 5, toAt: null })
})

test('moments of ten minutes share the answer that ends with them', () => {
  expect(stepAfter(nowMs)).toBe(nowMs + 7 * MINUTE_MS)
  expect(stepAfter(nowMs + 7 * MINUTE_MS)).toBe(nowMs + 7 * MINUTE_MS)
})
