import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'

import { hasChanged } from './changed.ts'
import { aJob } from './testing/aJob.ts'
import { aRow } from './testing/aRow.ts'

const fall = { type: 'table', side: 'dr', before: 9, after: 8, at: 1 } as const
const error = { code: 'DRS.M00004', text: 'busy', texts: {} }
const reason = { kind: 'no-movement', type: 'table', since: 1, usualMs: null } as const

test.each<[string, Partial<JobSummary>, Partial<JobSummary>]>([
  ['name', {}, { name: 'other' }],
  ['state', {}, { state: 'stalled' }],
  ['the time of its state', {}, { stateSince: 2_000 }],
  ['freshness', {}, { freshness: 'late' }],
  ['being released', {}, { released: true }],
  ['being paused', {}, { paused: true }],
  ['task status', {}, { taskStatus: 'PAUSING' }],
  ['start', {}, { startedAt: 2_000 }],
  ['end', {}, { endedAt: 2_000 }],
  ['last movement', {}, { movedAt: 2_000 }],
  ['old data', {}, { dataOld: true }],
  ['a reason that comes', {}, { reason }],
  ['a reason that goes', { reason }, { reason: null }],
  ['the kind of its reason', { reason }, { reason: { ...reason, kind: 'short' } }],
  ['the type of its reason', { reason }, { reason: { ...reason, type: 'view' } }],
  ['the usual gap in its reason', { reason }, { reason: { ...reason, usualMs: 5 } }],
  ['an error that comes', {}, { error }],
  ['an error that goes', { error }, { error: null }],
  ['the code of its error', { error }, { error: { ...error, code: 'DRS.M00002' } }],
  ['a further text of its error', { error }, { error: { ...error, texts: { 'zh-cn': '忙' } } }],
  ['a fall that is shown', {}, { falls: [fall] }],
  ['a fall that is another', { falls: [fall] }, { falls: [{ ...fall, after: 7 }] }],
  ['the time of a poll that is late', { freshness: 'late' }, { freshness: 'late', polledAt: 6_000 }],
  ['the time of figures that are stale', { freshness: 'stale' }, { freshness: 'stale', dataAt: 6_000 }],
])('a job that differs in %s has changed', (_, before, after) => {
  expect(hasChanged(aJob(before), aJob(after))).toBe(true)
})

test.each([
  ['source count', { src: 101 }],
  ['DR count', { dst: 51 }],
  ['a count that becomes unknown', { dst: null }],
  ['status', { status: 3 }],
  ['start', { startedAt: 5 }],
  ['end', { endedAt: 5 }],
  ['raw spelling', { raw: 'TABLE' }],
  ['type', { type: 'view' }],
])('a job with a row that differs in its %s has changed', (_, facts) => {
  expect(hasChanged(aJob(), aJob({ rows: [aRow(facts)] }))).toBe(true)
})

test('a job with a row more or less has changed', () => {
  const [one, two] = [aJob(), aJob({ rows: [aRow(), aRow({ type: 'view' })] })]
  expect(hasChanged(one, two)).toBe(true)
  expect(hasChanged(two, one)).toBe(true)
})

test('times of polls and of figures alone are nothing new while the job is live', () => {
  expect(hasChanged(aJob(), aJob({ polledAt: 99_000, dataAt: 98_000 }))).toBe(false)
})

test('a job made anew from the same facts has not changed', () => {
  expect(
    hasChanged(
      aJob({ reason, error, falls: [fall] }),
      structuredClone(aJob({ reason, error, falls: [fall] })),
    ),
  ).toBe(false)
})
