import { expect, test } from 'vitest'

import { isLost } from './connection.ts'

test.each([
  [0, 5_000, false],
  [5_100, 5_000, false],
  [10_000, 5_000, false],
  [10_400, 5_000, false],
  [10_500, 5_000, false],
  [10_501, 5_000, true],
  [11_000, 5_000, true],
  [60_100, 60_000, false],
  [121_000, 60_000, true],
  [28_800_000, 5_000, true],
])(
  '%d ms after the last answer, polled every %d ms, the server is lost: %o',
  (sinceAnswerMs, pollMs, lost) => {
    expect(isLost({ sinceAnswerMs, pollMs })).toBe(lost)
  },
)
