// What happened to the object types of a job. A count that cannot be read for a while is taken as it was last readable:
// a type must not start or end twice because of it.
import type { RowState } from '#contract/words.ts'

import type { JobRecord } from '../jobRecord.ts'
import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { lastReadable } from './lastReadable.ts'
import { jobEvent, type JobEvent } from './jobEvent.ts'

/** `restarted`: the rows belong to another run than the ones before. */
export function rowEvents(before: JobRecord, after: JobRecord, restarted: boolean): readonly JobEvent[] {
  if (after.snapshot === before.snapshot) return []
  const was = restarted ? new Map<string, Row>() : byType(lastReadable(before))
  return lastReadable(after).flatMap((row) => {
    const earlier = was.get(row.type)
    return changesOf(row, earlier === undefined ? 'waiting' : rowState(earlier))
  })
}

function changesOf(row: Row, was: RowState): readonly JobEvent[] {
  const is = rowState(row)
  if (is === was) return []
  const events: JobEvent[] = []
  if (was === 'waiting') {
    events.push(jobEvent({ kind: 'row-started', type: row.type, after: row.src, drsAt: row.startedAt }))
  }
  if (is === 'complete') {
    events.push(jobEvent({ kind: 'row-complete', type: row.type, after: row.dst, drsAt: row.endedAt }))
  }
  if (is === 'short') {
    const { type, src, dst, endedAt } = row
    events.push(jobEvent({ kind: 'row-short', type, before: src, after: dst, drsAt: endedAt }))
  }
  return events
}

const byType = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.type, row]))
