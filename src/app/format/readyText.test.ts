import { expect, test } from 'vitest'

import type { Ready } from '#contract/pace.ts'

import { en } from '../text/en/catalog.ts'
import { zh } from '../text/zh/catalog.ts'
import { createFormat } from './format.ts'
import { readyText } from './readyText.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const nowMs = Date.UTC(2026, 10, 23, 14, 0)
const english = { catalog: en, format: createFormat({ catalog: en, language: 'en', zone: 'UTC' }) }
const chinese = { catalog: zh, format: createFormat({ catalog: zh, language: 'zh-CN', zone: 'UTC' }) }

const range = (facts: Partial<Ready> = {}): Ready => ({
  kind: 'range',
  earliestAt: nowMs + 58 * MINUTE_MS,
  likelyAt: nowMs + 72 * MINUTE_MS,
  latestAt: nowMs + 91 * MINUTE_MS,
  basis: ['this-run'],
  lack: null,
  ...facts,
})
const without = (facts: Pick<Ready, 'kind' | 'lack'>): Ready => ({
  earliestAt: null,
  likelyAt: null,
  latestAt: null,
  basis: [],
  ...facts,
})

test.each([
  {
    why: 'a range of today is told by its times',
    ready: range(),
    short: '15:12',
    hint: '14:58–15:31, this run',
    long: 'ready about 15:12, four times in five within 14:58–15:31, judged by this run',
  },
  {
    why: 'all that it rests on is named',
    ready: range({ basis: ['this-run', 'previous-run', 'other-jobs'] }),
    short: '15:12',
    hint: '14:58–15:31, this run, the previous run, other jobs',
    long: 'ready about 15:12, four times in five within 14:58–15:31, judged by this run, the previous run, other jobs',
  },
  {
    why: 'a range that ends tomorrow says which day that is',
    ready: range({ latestAt: nowMs + 11 * HOUR_MS }),
    short: '15:12',
    hint: '14:58–11-24 01:00, this run',
    long: 'ready about 15:12, four times in five within 14:58–11-24 01:00, judged by this run',
  },
  {
    why: 'a range of another day says its day once',
    ready: range({
      earliestAt: nowMs + 24 * HOUR_MS,
      likelyAt: nowMs + 25 * HOUR_MS,
      latestAt: nowMs + 27 * HOUR_MS,
    }),
    short: '11-24 15:00',
    hint: '11-24 14:00–17:00, this run',
    long: 'ready about 2026-11-24 15:00, four times in five within 11-24 14:00–17:00, judged by this run',
  },
  {
    why: 'a range within one minute is that minute',
    ready: range({ earliestAt: nowMs, likelyAt: nowMs + 10_000, latestAt: nowMs + 50_000 }),
    short: '14:00',
    hint: '14:00, this run',
    long: 'ready about 14:00, four times in five within 14:00, judged by this run',
  },
  {
    why: 'while it stands there is no time',
    ready: without({ kind: 'no-movement', lack: null }),
    short: 'no movement',
    hint: null,
    long: 'no movement: nothing arrives at present',
  },
  {
    why: 'too few movements are too few to say',
    ready: without({ kind: 'not-yet-known', lack: 'few-movements' }),
    short: 'not yet known',
    hint: 'fewer than three movements in this run',
    long: 'not yet known: fewer than three movements in this run',
  },
  {
    why: 'what is not known is not guessed at',
    ready: without({ kind: 'not-yet-known', lack: null }),
    short: 'not yet known',
    hint: null,
    long: 'not yet known',
  },
  {
    why: 'a job that is over waits for nothing',
    ready: null,
    short: '–',
    hint: null,
    long: 'nothing to wait for',
  },
])('$why', ({ ready, short, hint, long }) => {
  expect(readyText(ready, nowMs, english)).toEqual({ short, hint, long })
})

test('it is said in Chinese', () => {
  const { long } = readyText(range({ basis: ['this-run', 'previous-run'] }), nowMs, chinese)
  expect(long).toBe('预计约 15:12 完成，八成可能在 14:58–15:31 之间，依据：本次初始化、上次初始化')
})
