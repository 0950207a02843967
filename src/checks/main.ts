// `npm test`: every check and every test, one after the other, and the sum in the last line. With --quick it leaves out
// the build and the browser; with --browser it runs only these, and hands what follows to Playwright.
import { mkdir, writeFile } from 'node:fs/promises'

import { findBrowser } from './findBrowser.ts'
import { runSuite } from './runSuite.ts'
import { browserTests, build, outFolder, quickSuites } from './suites.ts'
import { notRun, totalLine, type Verdict } from './verdict.ts'

const startedAt = performance.now()
const [only, ...rest] = process.argv.slice(2)
const say = (line: string): void => {
  console.log(line)
}

const verdicts = new Map<string, Verdict>()
// The browser is looked for first: a machine without one should say so before minutes have passed.
const browser = only === '--quick' ? null : await findBrowser(say).catch((error: Error) => error)
if (only !== '--browser') {
  for (const suite of quickSuites) verdicts.set(suite.name, await runSuite(suite, say))
}
if (browser !== null) {
  const built = await runSuite(build, say)
  verdicts.set(build.name, built)
  verdicts.set('browser tests', await runBrowserTests(browser, built.failed === 0))
}

const all = [...verdicts.values()]
const record = {
  whole: only === undefined,
  tookMs: Math.round(performance.now() - startedAt),
  suites: Object.fromEntries(verdicts),
}
await mkdir(outFolder, { recursive: true })
await writeFile(`${outFolder}/checks.json`, `${JSON.stringify(record, null, 2)}\n`)
process.exitCode = all.some((verdict) => verdict.failed > 0) ? 1 : 0
console.log(totalLine(all))

async function runBrowserTests(found: string | Error, isBuilt: boolean): Promise<Verdict> {
  if (typeof found === 'string' && isBuilt) return runSuite(browserTests(found, rest), say)
  const why = typeof found === 'string' ? 'The build failed.' : found.message
  say(`FAIL browser tests: not run. ${why}`)
  return notRun(why)
}
