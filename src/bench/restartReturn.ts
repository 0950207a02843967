// The server is ended and started anew under a thousand screens: how long until every one of them has figures again.
import { withCrowd } from './crowd.ts'
import { crowdProcess } from './crowdProcess.ts'
import { percentile } from './load.ts'
import type { Measure, Subject } from './measure.ts'
import type { Returned } from './returningViewers.ts'
import { pollMs } from './watchedBy.ts'

const jobs = 500
const everybody = 1_000
/** Between two polls of a page that hears nothing (`app/queries.ts`). */
const retryMs = 1_500
/** The first figures within two seconds of the return. */
const FIRST_TICK_MS = 2_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const restartReturn: Subject = {
  name: 'restart-return',
  measure: () =>
    withCrowd(
      jobs,
      async ({ server, cookiesFile, restart }) => {
        const facts = [server.url, everybody, pollMs, retryMs, 8 * pollMs, cookiesFile ?? '']
        const watching = crowdProcess<Returned>('returningViewers.ts', facts)
        // Everybody has the board by then.
        await wait(1.5 * pollMs)
        const again = await restart()
        const listensAt = Date.now()
        const before = await again.cpuMs()
        const { backAt, lost, failedAt } = await watching
        const after = await again.cpuMs()
        const backMs = backAt.map((at) => at - listensAt)
        const who = `${everybody.toLocaleString('en')} screens whose server is started anew, ${jobs} jobs`
        return [
          {
            what: `${who}: p99 from listening to figures`,
            measured: percentile(backMs, 0.99),
            unit: 'ms',
            budget: FIRST_TICK_MS,
            floor: { of: 'between two tries', value: retryMs },
            note: `${backMs.length} of them missed a poll, median ${percentile(backMs, 0.5).toFixed(0)} ms, last ${percentile(backMs, 1).toFixed(0)} ms`,
          },
          {
            what: `${who}: polls that failed later than that`,
            measured: failedAt.filter((at) => at > listensAt + FIRST_TICK_MS).length + lost.length,
            unit: 'errors',
            budget: 0,
            note: lost[0],
          },
          {
            what: `${who}: memory after it`,
            measured: await again.residentMiB(),
            unit: 'MiB',
            budget: 256,
          },
          {
            what: `${who}: CPU of the server until all polled again`,
            measured: before === null || after === null ? null : after - before,
            unit: 'ms',
            budget: null,
          },
        ] satisfies Measure[]
      },
      { screens: everybody },
    ),
}
