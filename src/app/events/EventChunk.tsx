import { memo } from 'react'

import type { LockstepEvent } from '#contract/events.ts'

import { EventLine } from '../story/EventLine.tsx'
import { useSeen } from './useSeen.ts'

type EventChunkProps = {
  events: readonly LockstepEvent[]
  /** It is among the first of the list, which are in the window as they come. */
  isFirst: boolean
  durations: ReadonlyMap<number, number>
  placeOf: (project: string) => string
  carried: string
}

/** About the height of a line, px, for the scrollbar, until it is known. */
const LINE_PX = 28

/** Some lines that render together, when one of them is another, and exist only near the window. */
export const EventChunk = memo(function EventChunk(props: EventChunkProps) {
  const { events, isFirst, durations, placeOf, carried } = props
  const { ref, seen, leftPx } = useSeen(isFirst)
  if (!seen) return <div ref={ref} style={{ height: leftPx ?? events.length * LINE_PX }} />
  return (
    <div ref={ref}>
      <ol>
        {events.map((event) => (
          <EventLine
            key={event.id}
            event={event}
            tookMs={durations.get(event.id) ?? null}
            place={placeOf(event.project)}
            carried={carried}
          />
        ))}
      </ol>
    </div>
  )
}, isSameChunk)

function isSameChunk(a: EventChunkProps, b: EventChunkProps): boolean {
  return (
    a.carried === b.carried &&
    a.placeOf === b.placeOf &&
    a.events.length === b.events.length &&
    a.events.every((event, place) => event === b.events[place]) &&
    a.events.every(({ id }) => a.durations.get(id) === b.durations.get(id))
  )
}
