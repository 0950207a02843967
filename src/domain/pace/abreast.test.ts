import type { RunRecord } from '#contract/history.ts'
import { expect, test } from 'vitest'

import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { abreast } from './abreast.ts'
import { answers } from './testing/answers.ts'
import { emptyTrace } from './trace.ts'

const runOf = (...spans: [from: number, to: number][]): RunRecord => ({
  startedAt: 1,
  endedAt: null,
  types: spans.map(([startedAt, endedAt], index) => ({
    ...aCompleteRow({ type: `t${index}`, startedAt, endedAt }),
    state: 'complete',
  })),
})

test.each<[what: string, run: RunRecord | null, share: number]>([
  ['one after the other', runOf([0, 10], [10, 20], [20, 30]), 1],
  ['all at once', runOf([0, 10], [0, 10], [0, 10]), 1 / 3],
  ['half of each with the next', runOf([0, 10], [5, 15], [10, 20]), 20 / 30],
  ['an idle time in between', runOf([0, 10], [50, 60], [60, 70]), 1],
  ['no time at all', runOf([5, 5], [5, 5], [5, 5]), 1],
  ['too few to say', runOf([0, 10], [0, 10]), 1],
  ['nothing known', null, 1],
])('%s takes its share of the times of all types', (_, run, share) => {
  expect(abreast(emptyTrace, run)).toBeCloseTo(share, 10)
})

test('without a run before, this run tells', () => {
  const types = ['a', 'b', 'c']
  const trace = answers([
    types.map((type) => aWaitingRow({ type })),
    types.map((type) => aRow({ type })),
    types.map((type) => aRow({ type, dst: 60 })),
  ])
  expect(abreast(trace, null)).toBeCloseTo(1 / 3, 10)
})
