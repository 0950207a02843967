import { Fragment } from 'react'

import type { LockstepEvent } from '#contract/events.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useCarried } from '../shell/viewState.ts'
import { durationsIn } from './durations.ts'
import { eventDays } from './eventDays.ts'
import { EventLine } from './EventLine.tsx'
import { usePlaces } from './usePlaces.ts'

type EventListProps = {
  /** Newest first. */
  events: readonly LockstepEvent[]
  /** Name the job of each event; without, they are all of one. */
  withJob: boolean
}

/** A few events, one line each; the day stands where it changes. */
export function EventList({ events, withJob }: EventListProps) {
  const format = useFormat()
  const placeOf = usePlaces()
  const carried = useCarried()
  const today = useFromNow((nowMs) => (nowMs === null ? null : format.date(nowMs)))
  const durations = durationsIn(events)
  return (
    <ol>
      {eventDays(events, format.date).map((day, index) => (
        <Fragment key={day.date}>
          {(index > 0 || day.date !== today) && (
            <li
              className={`pt-2 pb-0.5 text-[0.925rem] text-third first:pt-0 ${withJob ? 'px-4 lg:px-5' : ''}`}
            >
              {day.date}
            </li>
          )}
          {day.events.map((event) => (
            <EventLine
              key={event.id}
              event={event}
              tookMs={durations.get(event.id) ?? null}
              place={withJob ? placeOf(event.project) : null}
              carried={carried}
            />
          ))}
        </Fragment>
      ))}
    </ol>
  )
}
