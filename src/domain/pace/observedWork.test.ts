import { expect, test } from 'vitest'

import type { Row } from '../snapshot.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { observedWork } from './observedWork.ts'
import { answers, POLL_MS } from './testing/answers.ts'

/** Seen to begin and to end with eight answers in between; DRS's own times in ms. */
const told = (drsMs: number | null): Row[][] => [
  [aWaitingRow()],
  ...Array.from({ length: 8 }, (_, n) => [aRow({ dst: 10 * n })]),
  [aCompleteRow({ startedAt: 5_000, endedAt: drsMs === null ? null : 5_000 + drsMs })],
]

test.each<[what: string, rows: Row[][], ms: number | undefined]>([
  ['at work takes until now', [[aWaitingRow()], [aRow({ dst: 5 })], [aRow({ dst: 9 })]], 2 * POLL_MS],
  ['takes what DRS says, where that is possible', told(83_000), 83_000],
  ['takes no longer than from before its begin to its end', told(999_000), 9 * POLL_MS],
  ['takes no second, whatever DRS says', told(1_000), 3 * POLL_MS],
  ['takes the time between the answers where DRS says none', told(null), 9 * POLL_MS],
  ['of which nothing arrived tells nothing', [[aWaitingRow()], [aRow({ dst: 0 })]], undefined],
  ['that was over at first sight tells nothing', [[aCompleteRow()], [aCompleteRow()]], undefined],
  ['that waits tells nothing', [[aWaitingRow()], [aWaitingRow()]], undefined],
])('a type that %s', (_, rows, ms) => {
  expect(observedWork(answers(rows))[0]?.ms).toBe(ms)
})

test('what was at work at first sight counts what arrived since', () => {
  expect(observedWork(answers([[aRow({ dst: 40 })], [aRow({ dst: 47 })]]))).toMatchObject([
    { objects: 7, ms: POLL_MS },
  ])
})
