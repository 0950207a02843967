import { expect, test } from 'vitest'

import type { JobSummary, Reason } from '#contract/job.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { zh } from '../text/zh/catalog.ts'
import { reasonSentences, stateHeadline } from './stateSentence.ts'

const MINUTE_MS = 60_000
const nowMs = Date.UTC(2026, 10, 23, 14, 0)
const since = nowMs - 18 * MINUTE_MS
const reason = (facts: Partial<Reason>): Reason => ({
  kind: 'short',
  type: null,
  since: null,
  usualMs: null,
  ...facts,
})
const inEnglish = (job: JobSummary) => ({
  job,
  catalog: en,
  format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }),
  nowMs,
})
const inChinese = (job: JobSummary) => ({
  job,
  catalog: zh,
  format: createFormat({ catalog: zh, language: 'zh-CN', zone: 'UTC' }),
  nowMs,
})
/** As a person reads it: a space that does not break is a space. */
const read = (text: string): string => text.replaceAll('\u00a0', ' ')

const stalled = aJob({
  state: 'stalled',
  stateSince: since,
  reason: reason({ kind: 'no-movement', type: 'procedure', since, usualMs: 40_000 }),
  rows: [aRow({ type: 'procedure' })],
})

test.each([
  { why: 'a stall names its type and how long', job: stalled, headline: 'stalled 18 min in Procedure' },
  {
    why: 'a stall that sits in no type says how long',
    job: aJob({ state: 'stalled', stateSince: since, reason: reason({ kind: 'no-movement', since }) }),
    headline: 'stalled 18 min',
  },
  {
    why: 'a failure says when it was seen first',
    job: aJob({ state: 'failed', stateSince: since }),
    headline: 'failed, seen 18 min ago',
  },
  {
    why: 'short says how many objects are missing',
    job: aJob({ state: 'short', rows: [aRow({ status: 2, src: 1_020, dst: 12 })] }),
    headline: 'short: 1,008 missing',
  },
  { why: 'a pause stands in place of initializing', job: aJob({ paused: true }), headline: 'paused' },
  {
    why: 'released is said of a complete job',
    job: aJob({ state: 'complete', released: true }),
    headline: 'released',
  },
  {
    why: 'an unreadable count names its type',
    job: aJob({ state: 'unknown', reason: reason({ kind: 'unreadable-count', type: 'table' }) }),
    headline: 'unknown in Table',
  },
])('$why', ({ job, headline }) => {
  expect(read(stateHeadline(inEnglish(job)))).toBe(headline)
})

test('an unlisted type keeps the spelling of DRS', () => {
  const rows = [aRow({ type: 'geo_index', raw: 'GEO_Index' })]
  const job = aJob({ ...stalled, rows, reason: reason({ kind: 'no-movement', type: 'geo_index', since }) })
  const types = rows.map((row) => ({ ...row, state: 'running' as const }))
  expect(read(stateHeadline(inEnglish({ ...job, types })))).toBe('stalled 18 min in GEO_Index')
})

test.each([
  { why: 'no reason, no sentence', job: aJob(), sentences: [] },
  {
    why: 'a stall says what is usual',
    job: stalled,
    sentences: ['No change since 13:42, usually every 40 s.'],
  },
  {
    why: 'a failure quotes the task status',
    job: aJob({
      state: 'failed',
      taskStatus: 'FULL_TRANSFER_FAILED',
      reason: reason({ kind: 'task-status' }),
    }),
    sentences: ['DRS reports the task status FULL_TRANSFER_FAILED.'],
  },
  {
    why: 'a failure quotes the error code',
    job: aJob({
      state: 'failed',
      error: { code: 'DRS.M05004', text: 'gone', texts: {} },
      reason: reason({ kind: 'job-error' }),
    }),
    sentences: ['DRS answered with the error DRS.M05004.'],
  },
  {
    why: 'a release and old figures are said beside each other',
    job: aJob({ state: 'complete', released: true, dataOld: true }),
    sentences: [
      'DRS has let the task go after it was complete; it is asked about once an hour.',
      'DRS made these figures more than five minutes ago, though the task initializes.',
    ],
  },
])('$why', ({ job, sentences }) => {
  expect(reasonSentences(inEnglish(job)).map(read)).toEqual(sentences)
})

test('Chinese puts the type before the state', () => {
  expect(read(stateHeadline(inChinese(stalled)))).toMatch(/^存储过程停滞/)
})
