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
 * Puts the newest answer over the beginning of what is known: as far back as it reaches it holds everything, what was
 * written late included. Null where the two do not meet: then either more has happened than one answer holds, or nothing
 * of what is known is there any more.
 */
export function joinNewer(known: Told, newest: Told): Told | null {
  const had = new Map(known.events.map((event) => [event.id, event]))
  // The same objects wherever nothing is new, so that nothing renders.
  const events = newest.events.map((event) => sameAs(event, had.get(event.id)) ?? event)
  const [oldest, last] = [events.at(-1), known.events.at(-1)]
  const place = known.events.findIndex((event) => event === oldest)
  if (place < 0) return last !== undefined && events.includes(last) ? { ...newest, events } : null
  const joined = [...events, ...known.events.slice(place + 1)]
  return joined.length === known.events.length ? known : held({ ...known, events: joined })
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

/** The known event where it is the same one: a new store counts its events from the start again. */
const sameAs = (event: LockstepEvent, known: LockstepEvent | undefined): LockstepEvent | undefined =>
  known?.at === event.at && known.kind === event.kind ? known : undefined
