import { describe, expect, it } from 'vitest'

import { notRun, totalLine, verdictOfCheck, verdictOfTests, type Verdict } from './verdict.ts'

const ended = (code: number | null) => ({ code, text: '', tookMs: 1 })
const counts = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped })

describe('the verdict on a suite', () => {
  it.each<[string, Parameters<typeof verdictOfTests>, Verdict]>([
    ['all tests pass', [ended(0), counts(5)], { passed: 5, failed: 0, skipped: 0, why: null }],
    ['some tests fail', [ended(1), counts(5, 2)], { passed: 5, failed: 2, skipped: 0, why: '2 failed' }],
    ['nothing ran', [ended(0), counts(0)], { passed: 0, failed: 1, skipped: 0, why: 'ran no test' }],
    ['all is skipped', [ended(0), counts(0, 0, 9)], { passed: 0, failed: 1, skipped: 9, why: 'ran no test' }],
    ['it ends badly', [ended(1), counts(5)], { passed: 5, failed: 1, skipped: 0, why: 'ended with 1' }],
    [
      'it is killed',
      [ended(null), counts(5)],
      { passed: 5, failed: 1, skipped: 0, why: 'ended with a signal' },
    ],
    ['no report', [ended(0), null], { passed: 0, failed: 1, skipped: 0, why: 'left no report' }],
  ])('is right when %s', (_case, [end, count], verdict) => {
    expect(verdictOfTests(end, count)).toEqual(verdict)
  })

  it('counts a check as one', () => {
    expect(verdictOfCheck(ended(0))).toMatchObject({ passed: 1, failed: 0 })
    expect(verdictOfCheck(ended(2))).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the last line', () => {
  it('sums all suites and leaves skipped tests out', () => {
    const line = totalLine([
      verdictOfCheck(ended(0)),
      verdictOfTests(ended(0), counts(40, 0, 3)),
      notRun('no browser'),
    ])
    expect(line).toBe('41 passed, 1 failed')
  })
})
