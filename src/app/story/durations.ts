import type { LockstepEvent } from '#contract/events.ts'

type Kind = LockstepEvent['kind']

const startOf: Partial<Record<Kind, Kind>> = { 'row-complete': 'row-started', 'job-complete': 'run-started' }
const starts: ReadonlySet<Kind> = new Set(Object.values(startOf))

/**
 * How long what is complete took, ms, by the event's id: by DRS's own times, and only where the list (newest first) holds
 * its start too.
 */
export function durationsIn(events: readonly LockstepEvent[]): ReadonlyMap<number, number> {
  const startedAt = new Map<string, number | null>()
  const durations = new Map<number, number>()
  for (const event of events.toReversed()) {
    if (starts.has(event.kind)) startedAt.set(keyOf(event, event.kind), event.drsAt)
    const start = startOf[event.kind]
    const from = start === undefined ? null : (startedAt.get(keyOf(event, start)) ?? null)
    if (from !== null && event.drsAt !== null && event.drsAt >= from) {
      durations.set(event.id, event.drsAt - from)
    }
  }
  return durations
}

/** A line break is in none of the parts. */
const keyOf = ({ project, jobId, type }: LockstepEvent, kind: Kind): string =>
  [kind, project, jobId, type].join('\n')
