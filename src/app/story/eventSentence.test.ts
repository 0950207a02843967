import { expect, test } from 'vitest'

import { EventKind, type LockstepEvent } from '#contract/events.ts'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { zh } from '../text/zh/catalog.ts'
import { eventSentence } from './eventSentence.ts'
import { anEvent } from './testing/anEvent.ts'

const MINUTE_MS = 60_000
const at = Date.UTC(2026, 10, 23, 14, 0)
const english = { catalog: en, format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }) }
const chinese = { catalog: zh, format: createFormat({ catalog: zh, language: 'zh-CN', zone: 'UTC' }) }
/** As a person reads it: a space that does not break is a space. */
const read = (text: string): string => text.replaceAll('\u00a0', ' ')

type Row = Partial<LockstepEvent> & { tookMs?: number; inEnglish: string; inChinese: string }

const rows: Row[] = [
  { kind: 'run-started', inEnglish: 'Initialization started', inChinese: '开始初始化' },
  {
    kind: 'row-started',
    type: 'procedure',
    after: 1_571,
    inEnglish: 'Procedure started, 1,571 on the source',
    inChinese: '存储过程开始，源端 1,571 个',
  },
  { kind: 'row-started', type: 'table', inEnglish: 'Table started', inChinese: '表开始' },
  {
    kind: 'row-complete',
    type: 'function',
    after: 405,
    tookMs: 19 * MINUTE_MS,
    inEnglish: 'Function complete, 405 in 19 min',
    inChinese: '函数完成，405 个，用时 19 分钟',
  },
  {
    kind: 'row-complete',
    type: 'geo_index',
    after: 7,
    inEnglish: 'geo_index complete, 7',
    inChinese: 'geo_index完成，7 个',
  },
  {
    kind: 'row-complete',
    type: 'view',
    after: 0,
    tookMs: 1_000,
    inEnglish: 'View complete, none',
    inChinese: '视图完成，无对象',
  },
  {
    kind: 'row-short',
    type: 'table',
    before: 812,
    after: 800,
    inEnglish: 'Table short: 800 of 812, 12 missing',
    inChinese: '表缺失对象：800/812，缺 12 个',
  },
  {
    kind: 'job-complete',
    after: 24_105,
    tookMs: 192 * MINUTE_MS,
    inEnglish: 'Complete: 24,105 objects in 3 h 12',
    inChinese: '已完成：24,105 个对象，用时 3 小时 12 分',
  },
  { kind: 'job-complete', after: 1, inEnglish: 'Complete: 1 object', inChinese: '已完成：1 个对象' },
  {
    kind: 'failed',
    before: 'initializing',
    after: 'FULL_TRANSFER_FAILED',
    inEnglish: 'Failed: full transfer failed · FULL_TRANSFER_FAILED (before: initializing)',
    inChinese: '失败：全量传输失败 · FULL_TRANSFER_FAILED（此前：初始化中）',
  },
  {
    kind: 'failed',
    after: 'DRS.M05099',
    inEnglish: 'Failed: DRS.M05099',
    inChinese: '失败：DRS.M05099',
  },
  { kind: 'failed', before: 'odd', inEnglish: 'Failed: – (before: odd)', inChinese: '失败：–（此前：odd）' },
  {
    kind: 'error-changed',
    after: 'DRS.M00002',
    inEnglish: 'Error DRS.M00002',
    inChinese: '出现错误 DRS.M00002',
  },
  {
    kind: 'error-changed',
    before: 'DRS.M00002',
    after: 'DRS.M00004',
    inEnglish: 'Error changed: DRS.M00002 → DRS.M00004',
    inChinese: '错误变化：DRS.M00002 → DRS.M00004',
  },
  {
    kind: 'error-changed',
    before: 'DRS.M00002',
    inEnglish: 'Error DRS.M00002 is gone',
    inChinese: '错误 DRS.M00002 已消失',
  },
  {
    kind: 'stalled',
    type: 'procedure',
    before: at - 5 * MINUTE_MS,
    after: 40_000,
    inEnglish: 'Stalled: Procedure has not moved for 5 min (usually 40 s)',
    inChinese: '停滞：存储过程已 5 分钟无变化（通常间隔 40 秒）',
  },
  {
    kind: 'stalled',
    before: at - 5 * MINUTE_MS,
    inEnglish: 'Stalled: nothing has moved for 5 min',
    inChinese: '停滞：已 5 分钟无变化',
  },
  { kind: 'stalled', type: 'table', inEnglish: 'Stalled', inChinese: '停滞' },
  {
    kind: 'moving-again',
    before: at - 18 * MINUTE_MS,
    inEnglish: 'Moving again after 18 min',
    inChinese: '停滞 18 分钟后恢复进展',
  },
  { kind: 'moving-again', inEnglish: 'Moving again', inChinese: '恢复进展' },
  {
    kind: 'count-fell',
    type: 'table',
    side: 'dr',
    before: 812,
    after: 800,
    inEnglish: 'Table fell on the DR side: 812 → 800',
    inChinese: '表灾备端数量回退：812 → 800',
  },
  {
    kind: 'count-fell',
    type: 'table',
    side: 'source',
    before: 1_812,
    after: 0,
    inEnglish: 'Table fell on the source: 1,812 → 0',
    inChinese: '表源端数量回退：1,812 → 0',
  },
  {
    kind: 'source-grew',
    type: 'table_indexs',
    side: 'source',
    before: 4_998,
    after: 5_011,
    inEnglish: 'Source grew: Table index 4,998 → 5,011',
    inChinese: '源端增加：表索引 4,998 → 5,011',
  },
  {
    kind: 'id-missing',
    after: 'DRS.M05004',
    inEnglish: 'No data: DRS does not know this job (DRS.M05004)',
    inChinese: '无数据：DRS 无此任务（DRS.M05004）',
  },
  {
    kind: 'id-missing',
    after: 'NOT_RETURNED',
    inEnglish: 'No data: DRS no longer returns this job',
    inChinese: '无数据：DRS 不再返回此任务',
  },
  {
    kind: 'id-back',
    before: 'NOT_RETURNED',
    inEnglish: 'Data again: DRS returns this job',
    inChinese: '恢复数据：DRS 重新返回此任务',
  },
  {
    kind: 'polling-failed',
    after: 'APIG.0301',
    inEnglish: 'Polls fail: APIG.0301',
    inChinese: '轮询失败：APIG.0301',
  },
  {
    kind: 'polling-recovered',
    before: 'APIG.0301',
    inEnglish: 'Polls succeed again (before: APIG.0301)',
    inChinese: '轮询恢复正常（此前：APIG.0301）',
  },
]

test.each(rows)('$kind reads "$inEnglish"', ({ tookMs = null, inEnglish, inChinese, ...facts }) => {
  const event = anEvent({ at, ...facts })
  expect(read(eventSentence(event, tookMs, english))).toBe(inEnglish)
  expect(read(eventSentence(event, tookMs, chinese))).toBe(inChinese)
})

test('the table holds every kind', () => {
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(EventKind.options))
})
