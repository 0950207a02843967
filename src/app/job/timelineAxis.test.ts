import { expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow } from '#domain/testing/aRow.ts'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { timelineAxis } from './timelineAxis.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.UTC(2026, 10, 23, 14, 5)
const format = createFormat({ catalog: en, language: 'en', zone: 'UTC' })
const axisOf = (job: Parameters<typeof timelineAxis>[0], widthPx = 800) =>
  timelineAxis(job, { widthPx, nowMs, format })

test('a job at work has an axis from its start to now', () => {
  const axis = axisOf(aJob({ rows: [aRow({ startedAt: nowMs - 3 * HOUR_MS })] }))
  expect([axis.fromAt, axis.toAt, axis.nowPx]).toEqual([nowMs - 3 * HOUR_MS, nowMs, axis.widthPx])
})

test('a job that ended last week keeps the axis of its run, without now', () => {
  const startedAt = nowMs - 170 * HOUR_MS
  const endedAt = startedAt + 2 * HOUR_MS
  const axis = axisOf(aJob({ state: 'complete', endedAt, rows: [aCompleteRow({ startedAt, endedAt })] }))
  expect([axis.fromAt, axis.toAt, axis.nowPx]).toEqual([startedAt, endedAt, null])
})

test('a tick under the mark of now is drawn and not named', () => {
  const axis = axisOf(aJob({ rows: [aRow({ startedAt: nowMs - 3 * HOUR_MS })] }))
  expect(axis.ticks.filter(({ named }) => !named).map(({ label }) => label)).toEqual(['14:00'])
})

test('a new day is named by its date', () => {
  const axis = axisOf(aJob({ rows: [aRow({ startedAt: nowMs - 30 * HOUR_MS })] }))
  expect(axis.ticks.map(({ label }) => label)).toContain('11-23')
})

test.each([
  { why: 'a narrow screen has few ticks', widthPx: 300, most: 5 },
  { why: 'a very wide screen has no more than a person reads', widthPx: 3_800, most: 14 },
  { why: 'before it is measured there is an axis all the same', widthPx: 0, most: 1 },
])('$why', ({ widthPx, most }) => {
  const { ticks } = axisOf(aJob({ rows: [aRow({ startedAt: nowMs - 30 * HOUR_MS })] }), widthPx)
  expect(ticks.length).toBeLessThanOrEqual(most)
})

const ready = (at: number) => ({
  kind: 'range' as const,
  earliestAt: at,
  likelyAt: at,
  latestAt: at,
  basis: [],
  lack: null,
})

test.each([
  { why: 'a ready time soon after now has its place', inHours: 1, readyAt: nowMs + HOUR_MS, named: true },
  {
    why: 'one that is minutes away has no room for its name',
    inHours: 0.1,
    readyAt: nowMs + 0.1 * HOUR_MS,
    named: false,
  },
  { why: 'one far off would squeeze what has been', inHours: 2, readyAt: undefined, named: undefined },
  { why: 'one that is past is not to come', inHours: -1, readyAt: undefined, named: undefined },
])('$why', ({ inHours, readyAt, named }) => {
  const job = aJob({
    rows: [aRow({ startedAt: nowMs - 3 * HOUR_MS })],
    ready: ready(nowMs + inHours * HOUR_MS),
  })
  const axis = axisOf(job)
  expect([axis.ready?.at, axis.ready?.named]).toEqual([readyAt, named])
  expect(axis.toAt).toBe(readyAt ?? nowMs)
})
