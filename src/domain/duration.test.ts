import { expect, test } from 'vitest'

import { rowDuration, type RowDuration } from './duration.ts'

const NOW = 10_000

test.each<[string, [number | string | null, number | null, number | null], RowDuration]>([
  ['has no start', [1, null, null], { kind: 'none' }],
  ['has an end and no start', [2, null, 5_000], { kind: 'none' }],
  ['has both', [2, 1_000, 5_000], { kind: 'took', ms: 4_000 }],
  ['ends as it starts', [2, 1_000, 1_000], { kind: 'took', ms: 0 }],
  ['ends before it starts', [2, 5_000, 1_000], { kind: 'clock' }],
  ['runs', [1, 4_000, null], { kind: 'running', ms: 6_000 }],
  ['runs with an undocumented status', [3, 4_000, null], { kind: 'running', ms: 6_000 }],
  ['runs and starts in the future', [1, 11_000, null], { kind: 'running', ms: 0 }],
  ['is compared and has no end', [2, 4_000, null], { kind: 'none' }],
  ['is compared by a status as text and has no end', ['2', 4_000, null], { kind: 'none' }],
])('the duration of a row that %s', (_, [status, startedAt, endedAt], duration) => {
  expect(rowDuration({ status, startedAt, endedAt }, NOW)).toEqual(duration)
})
