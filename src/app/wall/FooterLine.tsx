import { useQuery } from '@tanstack/react-query'

import type { LockstepEvent } from '#contract/events.ts'

import { useFromServerClock } from '../now.ts'
import { durationsIn } from '../story/durations.ts'
import type { EventsWanted } from './eventsOf.ts'
import { footerSlots, type Notices } from './footerSlots.ts'
import { latestEventsQuery } from './latestEventsQuery.ts'
import { WallEvent } from './WallEvent.tsx'
import { WallMark } from './WallMark.tsx'

export type FooterLineProps = {
  notices: Notices
  /** That all is well; null = it is not. */
  calm: string | null
  wanted: EventsWanted
  /** Whether the wall shows the job of an event. */
  isShown: (event: LockstepEvent) => boolean
  /** What a project is called. */
  placeOf: (project: string) => string
}

/** More events than that one line never holds. */
const MOST = 5
/** How long a turn lasts. */
const TURN_MS = 10_000

/** One line: notices and the latest events in turn. What does not fit wraps out of sight, whole. */
export function FooterLine({ notices, calm, wanted, isShown, placeOf }: FooterLineProps) {
  const { data } = useQuery(latestEventsQuery(wanted))
  const events = data?.body.events ?? []
  const durations = durationsIn(events)
  const slots = footerSlots(notices)
  const turn = useFromServerClock((nowMs) => Math.floor((nowMs ?? 0) / TURN_MS) % slots.length)
  const notice = slots[turn] ?? null
  return (
    <div className="flex h-[1.3em] min-w-0 flex-wrap gap-x-[1.2em] overflow-hidden leading-[1.3]">
      {/* Behind it the first of them wraps too where not even that has room; so it is as high as they are. */}
      <span className="-mr-[1.2em] h-full" />
      {notice !== null && (
        <p className="flex max-w-full items-center gap-[0.4em] whitespace-nowrap text-stalled">
          <WallMark shape="exclamation" tone="stalled" />
          <bdi className="truncate">{notice}</bdi>
        </p>
      )}
      {notice === null && calm !== null && (
        <p className="flex max-w-full items-center gap-[0.4em] whitespace-nowrap">
          <WallMark shape="check" tone="done" />
          <span className="truncate">{calm}</span>
        </p>
      )}
      {notice === null &&
        events
          .filter(isShown)
          .slice(0, MOST)
          .map((event) => (
            <WallEvent
              key={event.id}
              event={event}
              tookMs={durations.get(event.id) ?? null}
              place={placeOf(event.project)}
            />
          ))}
    </div>
  )
}
