// Runs one suite and says how it went: a line when all is well, everything it said when not.
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { run } from './command.ts'
import type { Counts } from './report.ts'
import type { Suite } from './suites.ts'
import { verdictOfCheck, verdictOfTests, type Verdict } from './verdict.ts'

export async function runSuite(suite: Suite, say: (line: string) => void): Promise<Verdict> {
  const { report } = suite
  if (report !== undefined) {
    await mkdir(path.dirname(report.path), { recursive: true })
    await rm(report.path, { force: true })
  }
  const ended = await run(suite.command, suite.env === undefined ? {} : { env: suite.env })
  const verdict =
    report === undefined
      ? verdictOfCheck(ended)
      : verdictOfTests(ended, await readCounts(report.path, report.read))
  if (verdict.why !== null) say(ended.text.trimEnd())
  say(lineOf(suite.name, verdict, ended.tookMs))
  return verdict
}

/** For people: `ok   lint (1.2 s)`, `FAIL browser tests: 2 failed, 40 passed (61.0 s)`. */
export function lineOf(name: string, verdict: Verdict, tookMs: number): string {
  const parts = [
    ...(verdict.why === null ? [] : [verdict.why]),
    ...(verdict.passed + verdict.skipped > 1 ? [`${verdict.passed} passed`] : []),
    ...(verdict.skipped > 0 ? [`${verdict.skipped} skipped`] : []),
  ]
  const figures = parts.length === 0 ? '' : `: ${parts.join(', ')}`
  return `${verdict.why === null ? 'ok  ' : 'FAIL'} ${name}${figures} (${(tookMs / 1000).toFixed(1)} s)`
}

/** Null where there is no report or it cannot be read: that is a failure of the suite, told by its verdict. */
async function readCounts(file: string, read: (text: string) => Counts): Promise<Counts | null> {
  try {
    return read(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}
