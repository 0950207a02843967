import { expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow, aWaitingRow } from '#domain/testing/aRow.ts'

import { en } from '../text/en/catalog.ts'
import { barLabel } from './barLabel.ts'
import { createFormat } from './format.ts'
import { stretchLabel } from './stretchLabel.ts'

const MINUTE_MS = 60_000
const nowMs = Date.UTC(2026, 10, 23, 14, 0)
const at = (minutesAgo: number): number => nowMs - minutesAgo * MINUTE_MS
const format = createFormat({ catalog: en, language: 'en', zone: 'UTC' })
const read = (text: string): string => text.replaceAll('\u00a0', ' ')

test.each([
  { row: aRow({ src: 1_020, dst: 812 }), label: 'Table: 812 of 1,020, 208 missing, running' },
  { row: aRow({ src: 100, dst: 100 }), label: 'Table: 100 of 100, finishing' },
  { row: aRow({ status: 2, src: 100, dst: 88 }), label: 'Table: 88 of 100, 12 missing, short' },
  { row: aCompleteRow({ src: 100, dst: 105 }), label: 'Table: 105 of 100, 5 over, complete' },
  { row: aCompleteRow({ src: 0, dst: 0 }), label: 'Table: none, complete' },
  { row: aRow({ src: null, dst: 50 }), label: 'Table: 50 of –, running' },
  { row: aWaitingRow({ src: 10 }), label: 'Table: 0 of 10, 10 missing, waiting' },
  { row: aRow({ status: 'odd' }), label: 'Table: 50 of 100, 50 missing, unknown' },
])('a bar says all of it: $label', ({ row, label }) => {
  const [shown] = aJob({ rows: [row] }).types
  expect(shown && barLabel(shown, undefined, { catalog: en, format })).toBe(label)
})

test.each([
  { row: aCompleteRow({ startedAt: at(55), endedAt: at(19) }), name: 'Table: 13:05 to 13:41, 36 min' },
  { row: aRow({ startedAt: at(23) }), name: 'Table: since 13:37, 23 min so far' },
  {
    row: aCompleteRow({ startedAt: at(10), endedAt: at(10) + 1_000 }),
    name: 'Table: 13:50:00 to 13:50:01, 1 s',
  },
  { row: aRow({ startedAt: at(10), endedAt: at(20) }), name: 'Table: start 13:50, end 13:40: clock?' },
  { row: aCompleteRow({ startedAt: at(10), endedAt: null }), name: 'Table: from 13:50, end not known' },
  {
    row: aCompleteRow({ startedAt: at(24 * 60), endedAt: at(60) }),
    name: 'Table: 2026-11-22 14:00 to 13:00, 23 h 00',
  },
])('a stretch says all of it: $name', ({ row, name }) => {
  const [shown] = aJob({ rows: [row] }).types
  expect(shown && read(stretchLabel(shown, nowMs, { catalog: en, format }))).toBe(name)
})
