import { useMemo, useRef } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { useCarried } from '../shell/viewState.ts'
import { durationsIn } from '../story/durations.ts'
import { eventDays } from '../story/eventDays.ts'
import type { EventsFilter } from '../story/eventsFilter.ts'
import type { Told } from '../story/joinEvents.ts'
import { usePlaces } from '../story/usePlaces.ts'
import { useText } from '../text/text.ts'
import { chunksOf } from './chunksOf.ts'
import { DayHeading } from './DayHeading.tsx'
import { EventChunk } from './EventChunk.tsx'
import { FreshButton } from './FreshButton.tsx'
import { Older } from './Older.tsx'
import { useHeldTop } from './useHeldTop.ts'
import { useLines } from './useLines.ts'

/** Days or chunks at the beginning that are drawn at once. */
const FIRST = 2

/** The events by day, with what is held back above them and the older ones on demand below. */
export function EventDays({ told, filter }: { told: Told; filter: EventsFilter }) {
  const { events: words } = useText()
  const format = useFormat()
  const carried = useCarried()
  const placeOf = usePlaces()
  const list = useRef<HTMLDivElement>(null)
  const { focused, handlers } = useLines(list)
  const { shown, fresh, release } = useHeldTop(told.events, focused)
  const durations = useMemo(() => durationsIn(shown), [shown])
  const days = useMemo(
    () => eventDays(shown, format.date).map((day) => ({ ...day, chunks: chunksOf(day.events) })),
    [shown, format],
  )
  return (
    <div ref={list} aria-label={words.title} role="region" {...handlers}>
      <FreshButton fresh={fresh} onShow={release} />
      {days.map(({ date, events, chunks }, index) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          {/* The last day is not whole while there are older ones. */}
          <DayHeading
            date={date}
            count={index < days.length - 1 || told.next === null ? events.length : null}
          />
          {chunks.map((chunk, place) => (
            <EventChunk
              key={chunk.key}
              isFirst={index + place < FIRST}
              events={chunk.events}
              durations={durations}
              placeOf={placeOf}
              carried={carried}
            />
          ))}
        </section>
      ))}
      <Older told={told} filter={filter} />
    </div>
  )
}
