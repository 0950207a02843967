import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { en } from '../text/en/catalog.ts'
import { zh } from '../text/zh/catalog.ts'
import { createFormat } from './format.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const english = createFormat({ catalog: en, language: 'en', zone: 'UTC' })
const chinese = createFormat({ catalog: zh, language: 'zh-CN', zone: 'UTC' })
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

test.each([
  [null, '–', '–'],
  [-5_000, '0 s', '0 秒'],
  [0, '0 s', '0 秒'],
  [999, '< 1 s', '不到 1 秒'],
  [13_999, '13 s', '13 秒'],
  [MINUTE, '1 min', '1 分钟'],
  [HOUR - 1, '59 min', '59 分钟'],
  [2 * HOUR + 39 * MINUTE, '2 h 39', '2 小时 39 分'],
  [2 * HOUR, '2 h 00', '2 小时 00 分'],
  [3 * DAY + 4 * HOUR + 59 * MINUTE, '3 d 4 h', '3 天 4 小时'],
  [1_200 * DAY, '1,200 d 0 h', '1,200 天 0 小时'],
])('%s ms reads "%s" in English and "%s" in Chinese', (ms, inEnglish, inChinese) => {
  expect(plain(english.duration(ms))).toBe(inEnglish)
  expect(plain(chinese.duration(ms))).toBe(inChinese)
})

test.each([
  [null, '–'],
  [0, '0.0 %'],
  [99.9, '99.9 %'],
  [57, '57.0 %'],
  [100, '100 %'],
])('%s percent reads "%s"', (percent, text) => {
  expect(plain(english.percent(percent))).toBe(text)
})

test('counts have the separators of the language, and none is not zero', () => {
  expect(english.count(683_538)).toBe('683,538')
  expect(english.count(0)).toBe('0')
  expect(english.count(null)).toBe('–')
})

test.each([
  [null, '–'],
  [0, '0'],
  [0.02, '< 0.1'],
  [0.1, '0.1'],
  [3.14, '3.1'],
  [10, '10'],
  [1_234.6, '1,235'],
])('%s objects per minute read "%s"', (perMinute, text) => {
  expect(plain(english.rate(perMinute))).toBe(text)
})

const evening = Date.UTC(2026, 10, 22, 23, 45, 7)
const nextDay = Date.UTC(2026, 10, 23, 1, 0)

test.each([
  { zone: 'UTC', time: '23:45', nextDayReads: '2026-11-22 23:45', offsetMs: 0 },
  { zone: 'Asia/Shanghai', time: '07:45', nextDayReads: '07:45', offsetMs: 8 * HOUR },
  { zone: 'America/St_Johns', time: '20:15', nextDayReads: '20:15', offsetMs: -3.5 * HOUR },
])('in $zone an evening reads $time, and $nextDayReads an hour into the next UTC day', (row) => {
  const format = createFormat({ catalog: en, language: 'en', zone: row.zone })
  expect(format.time(evening)).toBe(row.time)
  expect(format.time(evening, nextDay)).toBe(row.nextDayReads)
  expect(format.offsetMs(evening)).toBe(row.offsetMs)
  expect(format.zoneName).toBe(row.zone)
})

test('midnight is hour 0 of the new day', () => {
  expect(english.dateTime(Date.UTC(2026, 10, 23))).toBe('2026-11-23 00:00:00')
})

const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const

test.each(zones)(
  'in %s every instant reads as Intl has it, on both sides of a change of the clocks',
  (zone) => {
    const format = createFormat({ catalog: en, language: 'en', zone })
    // The Swedish form of a date is that of ISO.
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
        fc.array(fc.integer({ min: -2 * HOUR, max: 2 * HOUR })),
        (at, distances) => {
          for (const distance of [0, ...distances]) {
            expect(format.dateTime(at + distance)).toBe(intl.format(at + distance))
          }
        },
      ),
    )
  },
)
