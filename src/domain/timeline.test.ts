import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import type { Ready } from '#contract/pace.ts'

import { aJob } from './testing/aJob.ts'
import { aCompleteRow, aRow } from './testing/aRow.ts'
import { boardRange, stackByStart, stretchOf, timeRange, timeTicks, timeX } from './timeline.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const day = { fromAt: 0, toAt: DAY, nowMs: DAY, widthPx: 960 }
const took = (startedAt: number | null, endedAt: number | null) => aCompleteRow({ startedAt, endedAt })

describe('the range of a time axis', () => {
  test.each([
    ['rows that started', [took(HOUR, 2 * HOUR), took(3 * HOUR, null)], HOUR, 5 * HOUR],
    ['an end after now', [took(HOUR, 9 * HOUR)], HOUR, 9 * HOUR],
    ['a start after now', [took(9 * HOUR, null)], 5 * HOUR, 9 * HOUR],
    ['an end in a far future', [took(HOUR, 9_000 * DAY)], HOUR, DAY + 5 * HOUR],
    ['an end before its start', [took(3 * HOUR, HOUR)], 3 * HOUR, 5 * HOUR],
    ['no start at all', [took(null, null), took(null, HOUR)], 5 * HOUR - MINUTE, 5 * HOUR],
    ['no rows', [], 5 * HOUR - MINUTE, 5 * HOUR],
  ])('with %s', (_, rows, ...[fromAt, toAt]) => {
    expect(timeRange(rows, 5 * HOUR)).toEqual({ fromAt, toAt })
  })

  test('of many jobs is that of the ones at work', () => {
    const jobs = [
      { state: 'complete', startedAt: 0, endedAt: HOUR, ready: null },
      { state: 'stalled', startedAt: 40 * DAY, endedAt: null, ready: null },
      { state: 'initializing', startedAt: 41 * DAY, endedAt: null, ready: null },
    ] as const
    expect(boardRange(jobs, 42 * DAY)).toEqual({ fromAt: 40 * DAY, toAt: 42 * DAY })
    expect(boardRange(jobs.slice(0, 1), 2 * HOUR)).toEqual({ fromAt: 0, toAt: 2 * HOUR })
  })

  test('of many jobs is a week at most', () => {
    expect(boardRange([{ state: 'stalled', startedAt: 0, endedAt: null, ready: null }], 42 * DAY)).toEqual({
      fromAt: 35 * DAY,
      toAt: 42 * DAY,
    })
  })

  test.each([
    { why: 'reaches on to the last ready time, in steps', likelyAt: 8.1 * HOUR, toAt: 8.5 * HOUR },
    { why: 'leaves what was most of the room', likelyAt: 99 * HOUR, toAt: 10 * HOUR },
    { why: 'ends now where the ready time is past', likelyAt: 6 * HOUR, toAt: 7 * HOUR },
  ])('of many jobs $why', ({ likelyAt, toAt }) => {
    const ready: Ready = {
      kind: 'range',
      earliestAt: 0,
      likelyAt,
      latestAt: likelyAt,
      basis: [],
      lack: null,
    }
    const job = aJob({ startedAt: 0, ready })
    expect(boardRange([job, aJob({ startedAt: HOUR })], 7 * HOUR)).toEqual({ fromAt: 0, toAt })
  })
})

describe('the ticks of a time axis', () => {
  test.each([
    { over: 'three hours', fromAt: 11 * HOUR, toAt: 14 * HOUR, most: 7, stepMs: 30 * MINUTE, count: 7 },
    { over: 'a day', fromAt: 0, toAt: DAY, most: 9, stepMs: 3 * HOUR, count: 9 },
    { over: 'a minute', fromAt: 0, toAt: MINUTE, most: 7, stepMs: 10_000, count: 7 },
    { over: 'a year', fromAt: 0, toAt: 365 * DAY, most: 6, stepMs: 91 * DAY, count: 5 },
    { over: 'six years', fromAt: 0, toAt: 6 * 365 * DAY, most: 5, stepMs: 2 * 364 * DAY, count: 4 },
  ])('over $over are at nice steps', ({ fromAt, toAt, most, stepMs, count }) => {
    const ticks = timeTicks({ fromAt, toAt }, { most, offsetMs: 0 })
    expect(ticks).toEqual(Array.from({ length: count }, (_, index) => fromAt + index * stepMs))
  })

  it('fall on the midnights of the chosen zone', () => {
    const offsetMs = 5.5 * HOUR
    const ticks = timeTicks({ fromAt: 0, toAt: 4 * DAY }, { most: 5, offsetMs })
    expect(ticks.map((tick) => (tick + offsetMs) % DAY)).toEqual([0, 0, 0, 0])
  })

  it('are few, in order and within the range, whatever it is', () => {
    const range = fc
      .tuple(fc.nat({ max: 2e12 }), fc.integer({ min: MINUTE, max: 3e11 }))
      .map(([fromAt, lengthMs]) => ({ fromAt, toAt: fromAt + lengthMs }))
    const choice = fc.record({
      most: fc.integer({ min: 2, max: 20 }),
      offsetMs: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15 * MINUTE),
    })
    fc.assert(
      fc.property(range, choice, ({ fromAt, toAt }, chosen) => {
        const ticks = timeTicks({ fromAt, toAt }, chosen)
        expect(ticks.length).toBeLessThanOrEqual(chosen.most)
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
        expect(ticks.every((tick) => tick >= fromAt && tick <= toAt)).toBe(true)
      }),
    )
  })
})

describe('a stretch on the axis', () => {
  test.each([
    ['an hour of a day', took(HOUR, 2 * HOUR), { kind: 'bar', left: 40, width: 40, open: false }],
    ['a second of a day', took(HOUR, HOUR + 1_000), { kind: 'bar', left: 40, width: 4, open: false }],
    ['the last second of a day', took(DAY - 1_000, DAY), { kind: 'bar', left: 956, width: 4, open: false }],
    [
      'a running row, up to now',
      aRow({ startedAt: 23 * HOUR }),
      { kind: 'bar', left: 920, width: 40, open: true },
    ],
    [
      'a row that starts before the axis',
      took(-HOUR, HOUR),
      { kind: 'bar', left: 0, width: 40, open: false },
    ],
    ['an end before its start', took(2 * HOUR, HOUR), { kind: 'point', left: 80, width: 4, clock: true }],
    [
      'a compared row without an end',
      took(2 * HOUR, null),
      { kind: 'point', left: 80, width: 4, clock: false },
    ],
    ['a row without a start', took(null, HOUR), { kind: 'none' }],
    ['a row that ended before the axis', took(-2 * HOUR, -HOUR), { kind: 'outside' }],
    ['a row that starts after the axis', took(DAY + 1, DAY + 2), { kind: 'outside' }],
  ])('of %s', (_, row, stretch) => expect(stretchOf(row, day)).toEqual(stretch))

  it('is at least 4 px wide and within the axis, whatever the times', () => {
    const instant = fc.option(fc.integer({ min: -DAY, max: 2 * DAY }))
    const rows = fc.record({ status: fc.constantFrom(1, 2), startedAt: instant, endedAt: instant })
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 4_000 }), (row, widthPx) => {
        const stretch = stretchOf(row, { ...day, widthPx })
        if (stretch.kind === 'none' || stretch.kind === 'outside') return
        expect(stretch.width).toBeGreaterThanOrEqual(4)
        expect(stretch.left).toBeGreaterThanOrEqual(0)
        expect(stretch.left + stretch.width).toBeLessThanOrEqual(widthPx + 1e-6)
      }),
    )
  })
})

test('an instant is held within the axis', () => {
  const axis = { fromAt: DAY, toAt: 2 * DAY }
  expect([0, DAY, 1.5 * DAY, 2 * DAY, 3 * DAY].map((at) => timeX(at, axis, 960))).toEqual([
    0, 0, 480, 960, 960,
  ])
})

test('rows are stacked by their start; those without one are left out', () => {
  const [late, early, same, none] = [took(9, 10), took(1, 2), took(9, 11), took(null, null)]
  expect(stackByStart([late, none, early, same])).toEqual([early, late, same])
})
