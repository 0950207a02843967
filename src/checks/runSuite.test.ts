import { describe, expect, it } from 'vitest'

import { lineOf } from './runSuite.ts'

describe("a suite's line", () => {
  it.each([
    ['a check', { passed: 1, failed: 0, skipped: 0, why: null }, 'ok   lint (1.2 s)'],
    ['tests', { passed: 40, failed: 0, skipped: 2, why: null }, 'ok   lint: 40 passed, 2 skipped (1.2 s)'],
    [
      'a failed check',
      { passed: 0, failed: 1, skipped: 0, why: 'ended with 2' },
      'FAIL lint: ended with 2 (1.2 s)',
    ],
    [
      'failed tests',
      { passed: 9, failed: 3, skipped: 0, why: '3 failed' },
      'FAIL lint: 3 failed, 9 passed (1.2 s)',
    ],
  ])('tells how %s went', (_case, verdict, line) => {
    expect(lineOf('lint', verdict, 1234)).toBe(line)
  })
})
