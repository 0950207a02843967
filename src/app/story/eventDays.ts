import type { LockstepEvent } from '#contract/events.ts'

/** The events of one day, in the order in which they came; never empty. */
export type EventDay = { date: string; events: readonly LockstepEvent[] }

/** Events by day, in the order in which the days come; `dateOf` tells the day of an instant in the viewer's zone. */
export function eventDays(events: readonly LockstepEvent[], dateOf: (at: number) => string): EventDay[] {
  const days = Map.groupBy(events, ({ at }) => dateOf(at))
  return [...days].map(([date, ofDay]) => ({ date, events: ofDay }))
}
