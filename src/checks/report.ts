// What the test runners' JSON reports say, counted.

/** A skipped test stands in neither number of passed and failed. */
export type Counts = { passed: number; failed: number; skipped: number }

type Fields = Record<string, unknown>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {} // read key by key, each checked

const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * Vitest's report. A file that did not load has no test of its own and counts as one failure.
 * @throws SyntaxError where the text is no JSON.
 */
export function readVitestReport(text: string): Counts {
  const report = fieldsOf(JSON.parse(text))
  const files = Array.isArray(report['testResults']) ? report['testResults'].map(fieldsOf) : []
  const notLoaded = files.filter((file) => {
    const tests = Array.isArray(file['assertionResults']) ? file['assertionResults'].map(fieldsOf) : []
    return file['status'] === 'failed' && !tests.some((test) => test['status'] === 'failed')
  })
  return {
    passed: countOf(report['numPassedTests']),
    failed: countOf(report['numFailedTests']) + notLoaded.length,
    skipped: countOf(report['numPendingTests']) + countOf(report['numTodoTests']),
  }
}

/**
 * Playwright's report. A test that passed only when it was tried again counts as failed; errors outside tests count
 * one each.
 * @throws SyntaxError where the text is no JSON.
 */
export function readPlaywrightReport(text: string): Counts {
  const report = fieldsOf(JSON.parse(text))
  const stats = fieldsOf(report['stats'])
  const outside = Array.isArray(report['errors']) ? report['errors'].length : 0
  return {
    passed: countOf(stats['expected']),
    failed: countOf(stats['unexpected']) + countOf(stats['flaky']) + outside,
    skipped: countOf(stats['skipped']),
  }
}
