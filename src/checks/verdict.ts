// What a suite's end means, and the sum of all of them.
import type { Ended } from './command.ts'
import type { Counts } from './report.ts'

/** `why` is null where the suite is as it should be. */
export type Verdict = { passed: number; failed: number; skipped: number; why: string | null }

/** A check without tests of its own: one, passed or failed. */
export const verdictOfCheck = (ended: Ended): Verdict =>
  ended.code === 0
    ? { passed: 1, failed: 0, skipped: 0, why: null }
    : { passed: 0, failed: 1, skipped: 0, why: `ended with ${ended.code ?? 'a signal'}` }

/** A suite that ran nothing, or ended badly although no test failed, fails once: silence is no success. */
export function verdictOfTests(ended: Ended, counts: Counts | null): Verdict {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0, why: 'left no report' }
  if (counts.failed > 0) return { ...counts, why: `${counts.failed} failed` }
  if (counts.passed === 0) return { ...counts, failed: 1, why: 'ran no test' }
  if (ended.code !== 0) return { ...counts, failed: 1, why: `ended with ${ended.code ?? 'a signal'}` }
  return { ...counts, why: null }
}

/** A suite whose ground is missing: it did not run, and that is a failure. */
export const notRun = (why: string): Verdict => ({ passed: 0, failed: 1, skipped: 0, why })

/** The very last line. */
export function totalLine(verdicts: readonly Verdict[]): string {
  const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0)
  const failed = verdicts.reduce((sum, verdict) => sum + verdict.failed, 0)
  return `${passed} passed, ${failed} failed`
}
