import { expect, test } from 'vitest'

import { isCompared, isComparing, statusMeaning } from './statusCodes.ts'

test.each([
  [1, 'comparing'],
  ['1', 'comparing'],
  [2, 'compared'],
  ['2', 'compared'],
  [0, 'unlisted'],
  [3, 'unlisted'],
  ['3', 'unlisted'],
  [1.5, 'unlisted'],
  ['COMPLETED', 'none'],
  [null, 'none'],
] as const)('status %o means %s', (status, meaning) => {
  expect(statusMeaning(status)).toBe(meaning)
  expect(isComparing(status)).toBe(meaning === 'comparing')
  expect(isCompared(status)).toBe(meaning === 'compared')
})
