// The runs of a job, on their way to the store.
import type { JobEvent } from '#domain/events/jobEvent.ts'
import { hasRestarted } from '#domain/events/eventsOf.ts'
import type { Shown } from '#domain/shownAlike.ts'

import type { JobEntry } from '../board/jobEntry.ts'
import type { JobKey } from '../store/store.ts'
import { nameOf, type Collection } from './collection.ts'
import { runRecord } from './runRecord.ts'

const runKinds: ReadonlySet<JobEvent['kind']> = new Set([
  'run-started',
  'row-started',
  'row-complete',
  'row-short',
  'job-complete',
])

/** A run is kept whenever one of its types or the run itself begins or ends; in between its rows are the samples. */
export function noteRuns(
  collection: Collection,
  facts: { entry: JobEntry; before: Shown; events: readonly JobEvent[]; key: JobKey },
): void {
  const { entry, before, events, key } = facts
  const { record, judged } = entry
  const put = (shown: Shown): void => {
    const run = runRecord(shown)
    if (run === null || shown.record.runKey === null) return
    // Under its first start: that of a row that is told later may be earlier.
    const kept = { ...key, ...run, startedAt: shown.record.runKey }
    collection.runs.set(`${nameOf(key)} ${kept.startedAt}`, kept)
  }
  if (hasRestarted(before.record, record)) {
    entry.previousRun = runRecord(before)
    put(before)
  }
  const ended = before.judged.state !== judged.state
  if (ended || events.some(({ kind }) => runKinds.has(kind))) put({ record, judged })
}
