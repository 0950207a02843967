// Counts of one run that moved the wrong way: a fall on either side, and a source that grew.
import type { JobRecord } from '../jobRecord.ts'
import { jobEvent, type JobEvent } from './jobEvent.ts'

export function countEvents(before: JobRecord, after: JobRecord): readonly JobEvent[] {
  if (after.known === before.known && after.falls === before.falls) return []
  return [...falls(before, after), ...growth(before, after)]
}

function falls(before: JobRecord, after: JobRecord): readonly JobEvent[] {
  return after.falls
    .filter((fall) => !before.falls.includes(fall))
    .map(({ type, side, before: was, after: is }) =>
      jobEvent({ kind: 'count-fell', type, side, before: was, after: is }),
    )
}

function growth(before: JobRecord, after: JobRecord): readonly JobEvent[] {
  const sources = new Map(before.known.map(({ type, src }) => [type, src]))
  return after.known.flatMap(({ type, src }) => {
    const was = sources.get(type) ?? null
    return was === null || src === null || src <= was
      ? []
      : [jobEvent({ kind: 'source-grew', type, side: 'source', before: was, after: src })]
  })
}
