import { expect, test } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import type { Ready } from '#contract/pace.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow, aWaitingRow } from '#domain/testing/aRow.ts'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { zh } from '../text/zh/catalog.ts'
import { briefName, tileFact, tileLine, tileNote } from './tileFact.ts'

const MINUTE_MS = 60_000
const nowMs = Date.UTC(2026, 10, 26, 14, 5)
const english = { catalog: en, format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }) }
const chinese = { catalog: zh, format: createFormat({ catalog: zh, language: 'zh-CN', zone: 'UTC' }) }
/** As a person reads it: a space that does not break is a space. */
const read = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null

const sinceMs = nowMs - 18 * MINUTE_MS
const reason = { type: null, since: null, usualMs: null }
const error = { code: 'DRS.M00105', text: 'no', texts: {} }
const ready: Ready = {
  kind: 'range',
  earliestAt: nowMs + 20 * MINUTE_MS,
  likelyAt: nowMs + 26 * MINUTE_MS,
  latestAt: nowMs + 40 * MINUTE_MS,
  basis: [],
  lack: null,
}
const short = aCompleteRow({ type: 'view', src: 1_200, dst: 1_186 })

type Case = {
  why: string
  job: Partial<JobSummary> & Parameters<typeof aJob>[0]
  fact: [word: string, more: string | null, tone: string]
  inChinese: string
}

const cases: Case[] = [
  {
    why: 'a failure says since when',
    job: { state: 'failed', stateSince: nowMs - 6 * MINUTE_MS },
    fact: ['failed', '6 min', 'failed'],
    inChinese: '失败 6 分钟',
  },
  {
    why: 'a stall counts from the last movement',
    job: { state: 'stalled', reason: { ...reason, kind: 'no-movement', since: sinceMs } },
    fact: ['stalled', '18 min', 'stalled'],
    inChinese: '停滞 18 分钟',
  },
  {
    why: 'a stall of which no movement is known counts from when it was seen',
    job: { state: 'stalled', stateSince: sinceMs },
    fact: ['stalled', '18 min', 'stalled'],
    inChinese: '停滞 18 分钟',
  },
  {
    why: 'what is short says how much',
    job: { state: 'short', rows: [short] },
    fact: ['short', '14 missing', 'failed'],
    inChinese: '缺失对象 缺 14 个',
  },
  {
    why: 'a job that DRS does not know says since when',
    job: { state: 'missing', stateSince: sinceMs },
    fact: ['missing', '18 min', 'nodata'],
    inChinese: '无数据 18 分钟',
  },
  { why: 'unknown', job: { state: 'unknown' }, fact: ['unknown', null, 'plain'], inChinese: '未知' },
  { why: 'waiting', job: { state: 'waiting' }, fact: ['waiting', null, 'plain'], inChinese: '等待中' },
  { why: 'complete', job: { state: 'complete' }, fact: ['complete', null, 'done'], inChinese: '已完成' },
  {
    why: 'released',
    job: { state: 'complete', released: true },
    fact: ['released', null, 'done'],
    inChinese: '已释放',
  },
  { why: 'at work', job: {}, fact: ['initializing', null, 'moving'], inChinese: '初始化中' },
  {
    why: 'a ready time in place of the state',
    job: { ready },
    fact: ['≈ 14:31', null, 'moving'],
    inChinese: '≈ 14:31',
  },
  {
    why: 'paused, whatever was expected',
    job: { ready, paused: true },
    fact: ['paused', null, 'moving'],
    inChinese: '已暂停',
  },
  {
    why: 'old figures, whatever they foretell',
    job: { ready, dataOld: true, dataAt: nowMs - 7 * MINUTE_MS },
    fact: ['initializing', null, 'moving'],
    inChinese: '初始化中',
  },
]

test.each(cases)('$why', ({ job, fact, inChinese }) => {
  const { word, more, tone } = tileFact(aJob(job), { nowMs, spelling: english })
  expect([word, read(more), tone]).toEqual(fact)
  const translated = tileFact(aJob(job), { nowMs, spelling: chinese })
  expect(read([translated.word, translated.more].filter((part) => part !== null).join(' '))).toBe(inChinese)
})

test.each([
  { why: 'of now', job: {}, says: [null, null] },
  {
    why: 'late',
    job: { freshness: 'late', polledAt: nowMs - 45_000, dataOld: true },
    says: ['late 45 s', '延迟 45 秒'],
  },
  {
    why: 'old by the word of DRS',
    job: { dataOld: true, dataAt: nowMs - 7 * MINUTE_MS },
    says: ['data 7 min old', '数据为 7 分钟前'],
  },
] satisfies { why: string; job: Case['job']; says: (string | null)[] }[])(
  'figures that are $why',
  ({ job, says }) => {
    const notes = [english, chinese].map((spelling) => read(tileNote(aJob(job), { nowMs, spelling })))
    expect(notes).toEqual(says)
  },
)

test.each([
  { why: 'the type at work with its counts', job: {}, text: 'Table', counts: '50 of 100' },
  {
    why: 'what waits says nothing',
    job: { state: 'waiting', rows: [aWaitingRow()] },
    text: '',
    counts: null,
  },
  {
    why: 'but that it has not been started',
    job: { state: 'waiting', reason: { ...reason, kind: 'not-started' } },
    text: 'not started',
    counts: null,
  },
  {
    why: 'what is complete says how long it took',
    job: { state: 'complete', rows: [aCompleteRow({ endedAt: 19 * MINUTE_MS + 1_000 })] },
    text: 'took 19 min',
    counts: null,
  },
  {
    why: 'a job that DRS does not know',
    job: { state: 'missing', reason: { ...reason, kind: 'not-known' } },
    text: 'not known to DRS',
    counts: null,
  },
  {
    why: 'a job that DRS left out',
    job: { state: 'missing', reason: { ...reason, kind: 'not-returned' } },
    text: 'not returned',
    counts: null,
  },
  {
    why: 'no answer, for the project is in trouble',
    job: { state: 'unknown', polledAt: null },
    text: 'APIG.0301',
    counts: null,
  },
  {
    why: 'a type that cannot be read',
    job: { state: 'unknown', rows: [aCompleteRow({ dst: null })] },
    text: 'Table',
    counts: '– of 100',
  },
  {
    why: 'a failure by its task status',
    job: { state: 'failed', taskStatus: 'FULL_TRANSFER_FAILED', reason: { ...reason, kind: 'task-status' } },
    text: 'full transfer failed',
    counts: null,
  },
  {
    why: 'a failure by its code',
    job: { state: 'failed', error, reason: { ...reason, kind: 'job-error' } },
    text: 'DRS.M00105',
    counts: null,
  },
  {
    why: 'the type that is short',
    job: { state: 'short', rows: [short] },
    text: 'View',
    counts: '1,186 of 1,200',
  },
] satisfies { why: string; job: Case['job']; text: string; counts: string | null }[])(
  'the line of a dense tile: $why',
  ({ job, text, counts }) => {
    const line = tileLine(aJob(job), 'APIG.0301', { ...english, detail: 'dense' })
    expect({ ...line, text: read(line.text) }).toEqual({ text, counts })
  },
)

test('from afar a failure names the type it sits in, for a code is no help there', () => {
  const job = aJob({ state: 'failed', error, reason: { ...reason, kind: 'job-error' } })
  expect(tileLine(job, null, { ...english, detail: 'compact' }).text).toBe('Table')
})

const namesOf = (type: string, raw: string): string[] =>
  aJob({ rows: [aRow({ type, raw })] }).types.flatMap((row) => [briefName(row, en), briefName(row, zh)])

test('a segment is named by two letters, one that nobody lists by the first of its own', () => {
  expect(namesOf('table_indexs', 'table_index')).toEqual(['IX', '索'])
  expect(namesOf('geo_index', 'geo_index')).toEqual(['GE', 'GE'])
  expect(namesOf('constructor', 'constructor')).toEqual(['CO', 'CO'])
})
