import { useQuery } from '@tanstack/react-query'

import type { LockstepEvent } from '#contract/events.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { durationsIn } from '../story/durations.ts'
import { eventLook, isTrouble } from '../story/eventLook.ts'
import { eventSentence } from '../story/eventSentence.ts'
import { usePlaces } from '../story/usePlaces.ts'
import { useText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { CutName } from './CutName.tsx'
import { latestEventsQuery } from './latestEventsQuery.ts'
import { WallMark } from './WallMark.tsx'

type WallEventsProps = {
  /** Names of the projects that the wall shows; empty = all. */
  projects: readonly string[]
  /** Whether the wall shows the job of an event. */
  isShown: (event: LockstepEvent) => boolean
}

/** The latest events side by side, as many as fit whole into the line; the newest is cut where it does not. */
export function WallEvents({ projects, isShown }: WallEventsProps) {
  const { data } = useQuery(latestEventsQuery(projects))
  const events = data?.body.events ?? []
  const durations = durationsIn(events)
  return events
    .filter(isShown)
    .map((event) => <WallEvent key={event.id} event={event} tookMs={durations.get(event.id) ?? null} />)
}

function WallEvent({ event, tookMs }: { event: LockstepEvent; tookMs: number | null }) {
  const catalog = useText()
  const format = useFormat()
  const placeOf = usePlaces()
  const { shape, tone } = eventLook(event)
  const time = useFromNow((nowMs) => format.time(event.at, nowMs))
  return (
    <span className="flex max-w-full items-center gap-[0.4em] whitespace-nowrap">
      <WallMark shape={shape} tone={tone} />
      <time className={`font-semibold ${isTrouble(event) ? textClass[tone] : 'text-second'}`}>{time}</time>
      {/* What happened is cut before the name is. */}
      <span className="flex max-w-3/5 shrink-0 overflow-hidden">
        <CutName name={event.name ?? event.jobId ?? placeOf(event.project)} />
      </span>
      <span className="min-w-0 truncate text-second">
        {eventSentence(event, tookMs, { catalog, format })}
      </span>
    </span>
  )
}
