import { expect, test } from 'vitest'

import type { HistoryAnswer } from '#contract/history.ts'

import { anEvent } from '../story/testing/anEvent.ts'
import { historySeries } from './historySeries.ts'
import { aDetail } from './testing/aDetail.ts'
import type { History } from './useHistory.ts'

const startedAt = 1_000_000
const point = (after: number, src: number, dst: number) => ({ at: startedAt + after, src, dst })
const answer = (...points: ReturnType<typeof point>[]): HistoryAnswer => ({
  from: startedAt,
  to: startedAt + 1_000,
  types: [{ type: 'table', points, gaps: [{ from: startedAt + 300, to: startedAt + 400 }] }],
})
const history = (facts: Partial<History> = {}): History => ({
  answer: answer(point(0, 9, 0), point(500, 9, 4)),
  previous: null,
  events: [],
  runs: [],
  error: null,
  ...facts,
})
const job = aDetail({ run: { startedAt, endedAt: null } })
const asked = {
  whole: { fromAt: startedAt, toAt: null },
  zoom: null,
  type: null,
  ofRun: true,
  at: null,
}
const rangeOf = (series: ReturnType<typeof historySeries>) =>
  series && [series.range.fromAt - startedAt, series.range.toAt - startedAt]

test.each([
  { why: 'it reaches to the end of the answer', history: history(), asked, range: [0, 1_000] },
  {
    why: 'a moment of the past is its end',
    history: history(),
    asked: { ...asked, at: startedAt + 700 },
    range: [0, 700],
  },
  {
    why: 'what somebody closed in on is shown as it was asked for',
    history: history(),
    asked: { ...asked, zoom: { fromAt: startedAt + 100, toAt: startedAt + 200 } },
    range: [100, 200],
  },
  {
    why: 'but never beyond the moment that is shown',
    history: history(),
    asked: { ...asked, zoom: { fromAt: startedAt + 100, toAt: startedAt + 600 }, at: startedAt + 300 },
    range: [100, 300],
  },
  {
    why: 'nor where that moment lies before it',
    history: history(),
    asked: { ...asked, zoom: { fromAt: startedAt + 400, toAt: startedAt + 600 }, at: startedAt + 300 },
    range: null,
  },
  {
    why: 'of a run that began long before it was seen a strip is left',
    history: history({ answer: answer(point(500, 9, 4)) }),
    asked,
    range: [450, 1_000],
  },
  {
    why: 'everything begins with the first answer',
    history: history({ answer: answer(point(500, 9, 4)) }),
    asked: { ...asked, ofRun: false },
    range: [500, 1_000],
  },
  { why: 'without an answer there is nothing', history: history({ answer: null }), asked, range: null },
  { why: 'without a point there is nothing', history: history({ answer: answer() }), asked, range: null },
  {
    why: 'before the first answer there was nothing',
    history: history({ answer: answer(point(500, 9, 4)) }),
    asked: { ...asked, at: startedAt + 400 },
    range: null,
  },
])('$why', ({ history: told, asked: question, range }) => {
  expect(rangeOf(historySeries(job, told, question))).toEqual(range)
})

test('a stall is shaded from the last movement to the next, and not where nobody looked', () => {
  const events = [anEvent({ kind: 'stalled', at: startedAt + 350, before: startedAt + 100 })]
  const series = historySeries(job, history({ events }), asked)
  expect(series?.still.map(({ fromAt, toAt }) => [fromAt - startedAt, toAt - startedAt])).toEqual([
    [100, 300],
    [400, 500],
  ])
})

test('at a moment of the past a stall that was told later is not known yet', () => {
  const events = [anEvent({ kind: 'stalled', at: startedAt + 800, before: startedAt + 500 })]
  expect(historySeries(job, history({ events }), asked)?.still).toHaveLength(1)
  expect(historySeries(job, history({ events }), { ...asked, at: startedAt + 700 })?.still).toEqual([])
})

test('the stall of now needs no event', () => {
  const reason = { kind: 'no-movement' as const, type: 'table', since: startedAt + 600, usualMs: null }
  const series = historySeries({ ...job, state: 'stalled', reason }, history(), asked)
  expect(series?.still).toEqual([{ fromAt: startedAt + 600, toAt: startedAt + 1_000 }])
})

test('the run before is laid over this one, and only over this one', () => {
  const previousRun = { startedAt: startedAt - 5_000, endedAt: startedAt - 4_000 }
  const previous = answer(point(-5_000, 9, 0), point(-4_500, 9, 9))
  const told = history({ previous })
  const withPrevious = historySeries({ ...job, previousRun }, told, asked)
  expect(withPrevious?.previous?.points.map(({ at }) => at - startedAt)).toEqual([0, 500])
  expect(historySeries({ ...job, previousRun }, told, { ...asked, ofRun: false })?.previous).toBeNull()
})

test('a run before of which only a later part was seen is not there yet', () => {
  const previousRun = { startedAt: startedAt - 5_000, endedAt: startedAt - 2_000 }
  const told = history({ previous: answer(point(-3_500, 9, 3)) })
  expect(historySeries({ ...job, previousRun }, told, asked)?.previous).toBeNull()
})

test('a run is shown from when it was seen, which can be long after DRS began it', () => {
  const events = [anEvent({ at: startedAt + 450, drsAt: startedAt })]
  const told = history({ answer: answer(point(0, 9, 7), point(420, 9, 9), point(450, 9, 0)), events })
  const series = historySeries(job, told, asked)
  expect(series?.main.points.map(({ at }) => at - startedAt)).toEqual([450])
  expect(series?.falls).toEqual([])
})

test('where more than a run is shown its beginning is marked, and its fall is none', () => {
  const told = history({ answer: answer(point(-500, 9, 9), point(2, 9, 0), point(500, 9, 4)) })
  const whole = { fromAt: startedAt - 1_000, toAt: null }
  const series = historySeries(job, told, { ...asked, whole, ofRun: false })
  expect(series?.runStarts).toEqual([startedAt])
  expect(series?.falls).toEqual([])
})
