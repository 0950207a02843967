// Five hundred connections that only cost, beside a hundred people who look: they must not notice.
import path from 'node:path'

import { withChild } from './boardServer.ts'
import { withCrowd } from './crowd.ts'
import { percentile } from './load.ts'
import type { Measure, Subject } from './measure.ts'
import { errorsAndMemory, watchedBy } from './watchedBy.ts'

const jobs = 500
const people = 100
const slow = 500
/** Each answer is a whole poll; the shorter run sees the slow ones sent away and back twice. */
const lastsMs = (full: boolean): number => (full ? 120_000 : 25_000)

export const slowSockets: Subject = {
  name: 'slow-sockets',
  measure: ({ full }) =>
    withCrowd(jobs, async ({ server }) => {
      const script = path.join(import.meta.dirname, 'slowClients.ts')
      const how = { count: people, lastsMs: lastsMs(full) }
      const alone = await watchedBy(server, how)
      const beside = await withChild([process.execPath, script, server.url, String(slow)], () =>
        watchedBy(server, how),
      )
      const who = `${people} viewers beside ${slow} slow sockets, ${jobs} jobs`
      const all = [...beside.firstMs, ...beside.laterMs]
      return [
        {
          what: `${who}: p99`,
          measured: percentile(all, 0.99),
          unit: 'ms',
          budget: 100,
          floor: { of: 'without them', value: percentile([...alone.firstMs, ...alone.laterMs], 0.99) },
          note: `${all.length} answers, longest ${percentile(all, 1).toFixed(0)} ms`,
        },
        ...errorsAndMemory({ who, of: 'without them' }, beside, alone),
      ] satisfies Measure[]
    }),
}
