// What happened to a job between two judgements of it.
import { rowState } from '../rowState.ts'
import { runOf } from '../run.ts'
import type { JobRecord } from '../jobRecord.ts'
import type { Shown } from '../shownAlike.ts'
import { totalsOf } from '../totals.ts'
import { countEvents } from './countEvents.ts'
import { jobEvent, type JobEvent } from './jobEvent.ts'
import { lastReadable } from './lastReadable.ts'
import { rowEvents } from './rowEvents.ts'
import { stateEvents } from './stateEvents.ts'

/**
 * In the order in which a person would tell it. The first snapshot of a job tells of its run and its rows; after that only
 * what changed is told, so a process that goes on from a kept record tells nothing again.
 */
export function eventsOf(before: Shown, after: Shown): readonly JobEvent[] {
  const restarted = hasRestarted(before.record, after.record)
  const begins = restarted || before.record.runKey === null
  return [
    ...errorEvents(before.record, after.record),
    ...(begins && after.record.runKey !== null
      ? [jobEvent({ kind: 'run-started', drsAt: startOf(after) })]
      : []),
    ...rowEvents(before.record, after.record, restarted),
    ...(restarted ? [] : countEvents(before.record, after.record)),
    ...completion(before.record, after),
    ...stateEvents(before, after),
  ]
}

/** Rows have begun anew: nothing of the run before holds for them. */
export const hasRestarted = (before: JobRecord, after: JobRecord): boolean =>
  before.runKey !== null && before.runKey !== after.runKey

const startOf = ({ record, judged }: Shown): number | null =>
  record.snapshot === null ? null : (runOf(record.snapshot, judged.state)?.startedAt ?? null)

/** Told by the code: a text may change with the language. */
function errorEvents(before: JobRecord, after: JobRecord): readonly JobEvent[] {
  const [was, is] = [before.error?.problem.code ?? null, after.error?.problem.code ?? null]
  return was === is ? [] : [jobEvent({ kind: 'error-changed', before: was, after: is })]
}

/** By the rows alone, as last readable: an error or a figure that comes and goes does not complete a job twice. */
function completion(before: JobRecord, { record, judged }: Shown): readonly JobEvent[] {
  if (before.snapshot === null || record.snapshot === null || record.snapshot === before.snapshot) return []
  if (!isWhole(record) || (isWhole(before) && !hasRestarted(before, record))) return []
  return [
    jobEvent({
      kind: 'job-complete',
      after: totalsOf(record.snapshot.rows).dst,
      drsAt: runOf(record.snapshot, judged.state)?.endedAt ?? null,
    }),
  ]
}

const isWhole = (record: JobRecord): boolean => {
  const types = new Set(record.snapshot?.rows.map(({ type }) => type))
  const rows = lastReadable(record).filter(({ type }) => types.has(type))
  return rows.length > 0 && rows.every((row) => rowState(row) === 'complete')
}
