// A server comes back, and everybody who has waited for it is there within one and a half seconds.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { withCrowd } from './crowd.ts'
import type { Seen } from './crowdOfViewers.ts'
import { percentile } from './load.ts'
import type { Measure, Subject } from './measure.ts'

const execute = promisify(execFile)
const jobs = 500
const everybody = 1_000
/** Between two polls of a page that hears nothing (`app/queries.ts`): so all of them come in this time. */
const returnPollMs = 1_500
/** The first figures within two seconds of the return. */
const FIRST_TICK_MS = 2_000

export const wallReturn: Subject = {
  name: 'wall-return',
  measure: () =>
    withCrowd(jobs, async ({ server }) => {
      const script = path.join(import.meta.dirname, 'crowdOfViewers.ts')
      const facts = [server.url, everybody, returnPollMs, returnPollMs, 'gzip'].map(String)
      const { stdout } = await execute(process.execPath, [script, ...facts], { maxBuffer: 1e9 })
      const seen = JSON.parse(stdout.slice(stdout.lastIndexOf('{"'))) as Seen // printed by that script
      const who = `${everybody.toLocaleString('en')} viewers who waited for a server, ${jobs} jobs`
      return [
        {
          what: `${who}: p99 of the whole board`,
          measured: percentile(seen.firstMs, 0.99),
          unit: 'ms',
          budget: FIRST_TICK_MS - returnPollMs,
          note: `${seen.firstMs.length} answers, median ${percentile(seen.firstMs, 0.5).toFixed(1)} ms`,
        },
        {
          what: `${who}: errors`,
          measured: seen.errors.length,
          unit: 'errors',
          budget: 0,
          note: seen.errors[0],
        },
      ] satisfies Measure[]
    }),
}
