import { describe, expect, it } from 'vitest'

import { readPlaywrightReport, readVitestReport } from './report.ts'

describe("Vitest's report", () => {
  it('gives the tests that passed, failed and were skipped', () => {
    const text = JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }],
    })
    expect(readVitestReport(text)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a file that did not load as a failure', () => {
    const text = JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    })
    expect(readVitestReport(text)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('takes a report without tests for none', () => {
    expect(readVitestReport('{}')).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })

  it('refuses what is cut off', () => {
    expect(() => readVitestReport('{"numPassed')).toThrow(SyntaxError)
  })
})

describe("Playwright's report", () => {
  it('counts a test that needed a second try as failed', () => {
    const text = JSON.stringify({ stats: { expected: 20, unexpected: 1, flaky: 2, skipped: 4 }, errors: [] })
    expect(readPlaywrightReport(text)).toEqual({ passed: 20, failed: 3, skipped: 4 })
  })

  it('counts an error outside every test as failed', () => {
    const text = JSON.stringify({ stats: { expected: 0, unexpected: 0 }, errors: [{ message: 'no server' }] })
    expect(readPlaywrightReport(text)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
