import { memo } from 'react'

import type { LockstepEvent } from '#contract/events.ts'

import { EventLine } from '../story/EventLine.tsx'

type EventChunkProps = {
  events: readonly LockstepEvent[]
  durations: ReadonlyMap<number, number>
  placeOf: (project: string) => string
  carried: string
}

/** About the height of a line, px, for the scrollbar: of lines out of sight nothing is laid out. */
const LINE_PX = 28

/** Some lines that render together, and only when one of them is another. */
export const EventChunk = memo(function EventChunk(props: EventChunkProps) {
  const { events, durations, placeOf, carried } = props
  return (
    <ol
      className="[content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${events.length * LINE_PX}px` }}
    >
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
