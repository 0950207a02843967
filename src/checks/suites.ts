// Everything `npm test` runs, in order.
import { browserFlags } from './browser.ts'
import { readPlaywrightReport, readVitestReport, type Counts } from './report.ts'

export type Command = readonly [string, ...string[]]

/** A check is one command; tests leave a report that is counted. */
export type Suite = {
  name: string
  command: Command
  report?: { path: string; read: (text: string) => Counts }
  env?: Readonly<Record<string, string>>
}

/** Folder of reports, records and screenshots; not in git. */
export const outFolder = '.out'

const unitReport = `${outFolder}/unit.json`
const browserReport = `${outFolder}/browser.json`

export const quickSuites: readonly Suite[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'unit and server tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { path: unitReport, read: readVitestReport },
  },
]

export const build: Suite = { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }

/** `browser` is the path of a Chromium; `choice` narrows the tests, in Playwright's own words. */
export const browserTests = (browser: string, choice: readonly string[]): Suite => ({
  name: 'browser tests',
  command: ['playwright', 'test', '-c', 'e2e', ...choice],
  report: { path: browserReport, read: readPlaywrightReport },
  env: {
    LOCKSTEP_BROWSER: browser,
    LOCKSTEP_BROWSER_FLAGS: browserFlags.join(' '),
    LOCKSTEP_BROWSER_REPORT: browserReport,
  },
})
