import { expect, it } from 'vitest'

import type { HistoryGap } from '#contract/history.ts'

import { gapsBetween } from './gapsBetween.ts'

const MINUTE = 60_000
const range = { from: 10 * MINUTE, to: 20 * MINUTE }

/** In minutes. */
const span = (from: number, to: number, expectedMs = 10_000) => ({
  fromAt: from * MINUTE,
  toAt: to * MINUTE,
  expectedMs,
})
const gap = (from: number, to: number): HistoryGap => ({ from: from * MINUTE, to: to * MINUTE })

type Case = { when: string; watched?: ReturnType<typeof span>[]; lost?: HistoryGap[]; gaps: HistoryGap[] }

it.each<Case>([
  { when: 'nothing was ever heard', gaps: [gap(10, 20)] },
  { when: 'it was polled all the time', watched: [span(5, 25)], gaps: [] },
  { when: 'it began within', watched: [span(12, 25)], gaps: [gap(10, 12)] },
  { when: 'it ended within', watched: [span(5, 17)], gaps: [gap(17, 20)] },
  { when: 'it ended before', watched: [span(5, 7)], gaps: [gap(10, 20)] },
  { when: 'it begins afterwards', watched: [span(21, 22)], gaps: [gap(10, 20)] },
  { when: 'its last answer is not kept yet', watched: [span(5, 19)], gaps: [] },
  { when: 'it is polled hourly', watched: [span(5, 12, 3_600_000)], gaps: [] },
  { when: 'it was not polled between', watched: [span(5, 12), span(14, 25)], gaps: [gap(12, 14)] },
  { when: 'one span lies in another', watched: [span(5, 14), span(12, 13), span(13, 25)], gaps: [] },
  { when: 'samples were given up', watched: [span(5, 25)], lost: [gap(12, 13)], gaps: [gap(12, 13)] },
  {
    when: 'samples were given up beside a gap',
    watched: [span(5, 12), span(14, 25)],
    lost: [gap(11, 12)],
    gaps: [gap(11, 14)],
  },
  {
    when: 'samples were given up at both ends',
    watched: [span(5, 25)],
    lost: [gap(5, 11), gap(19, 25)],
    gaps: [gap(10, 11), gap(19, 20)],
  },
])('tells where nothing is known when $when', ({ watched = [], lost = [], gaps }) => {
  expect(gapsBetween({ watched, lost, range })).toEqual(gaps)
})
