import type { LockstepEvent } from '#contract/events.ts'

/** A list of events, newest first, as far back as it has been asked for. */
export type Told = {
  events: readonly LockstepEvent[]
  /** Goes into `before` for the older ones; null = there are none. */
  next: string | null
}

/** So many events are held at most; whoever looks for older ones narrows the time. */
export const MOST_EVENTS = 10_000

/**
 * Puts the newest answer before what is known. Null where they do not meet: then either more has happened than one answer
 * holds, or nothing of what is known is there any more.
 */
export function joinNewer(known: Told, newest: Told): Told | null {
  const [last] = known.events
  const place = newest.events.findIndex((event) => last !== undefined && isSameEvent(event, last))
  if (place < 0) return null
  // Nothing new: the same list, so that nothing renders.
  return place === 0 ? known : held({ ...known, events: [...newest.events.slice(0, place), ...known.events] })
}

/** Puts older events after what is known. */
export const joinOlder = (known: Told, older: Told): Told =>
  held({ events: [...known.events, ...older.events], next: older.next })

/** Without what has left a range that moves on with the time. */
export function dropBefore(known: Told, fromAt: number | null): Told {
  if (fromAt === null || known.events.every(({ at }) => at >= fromAt)) return known
  return { events: known.events.filter(({ at }) => at >= fromAt), next: null }
}

const held = ({ events, next }: Told): Told =>
  events.length > MOST_EVENTS ? { events: events.slice(0, MOST_EVENTS), next: null } : { events, next }

/** A new store counts its events from the start again. */
const isSameEvent = (a: LockstepEvent, b: LockstepEvent): boolean => a.id === b.id && a.at === b.at
