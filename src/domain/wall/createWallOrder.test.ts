import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'

import { aJob } from '../testing/aJob.ts'
import { aRow } from '../testing/aRow.ts'
import { createWallOrder } from './createWallOrder.ts'

const job = (name: string, facts: Partial<JobSummary> & { percent?: number } = {}): JobSummary =>
  aJob({ name, jobId: name, rows: [aRow({ dst: facts.percent ?? 50 })], ...facts })
const names = (order: ReturnType<ReturnType<typeof createWallOrder>>) => ({
  pinned: order.pinned.map(({ name }) => name).join(' '),
  rest: order.rest.map(({ name }) => name).join(' '),
})
const attention = { sort: 'attention', round: 1 } as const

test('what is abnormal comes first in order of attention, whatever order was asked for', () => {
  const jobs = [
    job('ok'),
    job('stalled', { state: 'stalled' }),
    job('failed', { state: 'failed' }),
    job('short', { state: 'short' }),
    job('missing', { state: 'missing' }),
    job('odd', { state: 'unknown' }),
    job('unreadable', {
      state: 'unknown',
      reason: { kind: 'unreadable-count', type: null, since: null, usualMs: null },
    }),
    job('complete', { state: 'complete' }),
  ]
  expect(names(createWallOrder()(jobs, { sort: 'name', round: 1 }))).toEqual({
    pinned: 'failed short missing stalled unreadable',
    rest: 'complete odd ok',
  })
})

test('within a round places are kept while figures change, and the next round has the true order', () => {
  const order = createWallOrder()
  const begun = [job('a', { percent: 10 }), job('b', { percent: 20 }), job('c', { percent: 30 })]
  expect(names(order(begun, attention)).rest).toBe('a b c')
  const later = [job('a', { percent: 60 }), job('b', { state: 'complete' }), job('c', { percent: 40 })]
  expect(names(order(later, attention)).rest).toBe('a b c')
  expect(names(order(later, { ...attention, round: 2 })).rest).toBe('c a b')
})

test('within a round trouble is pinned at once, comes back to its place, and what is new stands at the end', () => {
  const order = createWallOrder()
  order([job('a'), job('b'), job('c')], attention)
  const stalled = [job('a'), job('b', { state: 'stalled' }), job('c'), job('A')]
  expect(names(order(stalled, attention))).toEqual({ pinned: 'b', rest: 'a c A' })
  expect(names(order([job('a'), job('b'), job('c')], attention))).toEqual({ pinned: '', rest: 'a b c' })
  expect(names(order([job('c'), job('a')], attention)).rest).toBe('a c')
})

test('another order is obeyed at once', () => {
  const order = createWallOrder()
  const jobs = [job('a', { percent: 60 }), job('b', { percent: 20 })]
  expect(names(order(jobs, attention)).rest).toBe('b a')
  expect(names(order(jobs, { sort: 'name', round: 1 })).rest).toBe('a b')
})
