import { memo } from 'react'
import { Link } from 'wouter'

import type { LockstepEvent } from '#contract/events.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { MarkShape } from '../ui/Mark.tsx'
import { eventLook, isTrouble } from './eventLook.ts'
import { eventSentence, type Words } from './eventSentence.ts'
import { momentHref } from './momentHref.ts'

/** From this distance on, ms, the time of DRS stands beside the time at which the event was seen. */
const APART_MS = 60_000

export type EventLineProps = {
  event: LockstepEvent
  /** How long it took, where that is part of the sentence; null = not known. */
  tookMs: number | null
  /** What the project is called; null where everything is of one job, which then is not named. */
  place: string | null
  /** Language, zone and theme, for the link. */
  carried: string
}

/** One event. The link of the line leads to its job at that moment and reaches over the whole line. */
export const EventLine = memo(function EventLine({ event, tookMs, place, carried }: EventLineProps) {
  const catalog = useText()
  const format = useFormat()
  const { shape, tone } = eventLook(event)
  const href =
    event.jobId === null
      ? null
      : momentHref({ project: event.project, jobId: event.jobId, at: event.at }, carried)
  const spell = place === null ? format.time : format.timeWithSeconds
  const time = (
    <time dateTime={new Date(event.at).toISOString()} className="text-second">
      {spell(event.at)}
    </time>
  )
  return (
    <li
      // Over the whole line, as the link is.
      title={exactTimes(event, { catalog, format })}
      className={`relative grid items-baseline gap-x-2.5 py-1 leading-5 hover:bg-raised ${place === null ? 'grid-cols-[auto_0.925rem_minmax(0,1fr)]' : 'grid-cols-[auto_0.925rem_minmax(0,1fr)] px-4 md:grid-cols-[auto_0.925rem_minmax(0,24rem)_minmax(0,1fr)] lg:px-5'}`}
    >
      {place === null && href !== null ? (
        <Link href={href} aria-label={catalog.events.show(format.dateTime(event.at))} className={overLine}>
          {time}
        </Link>
      ) : (
        time
      )}
      <span className="flex h-5 items-center self-start">
        <MarkShape shape={shape} tone={tone} />
      </span>
      {place !== null && <EventPlace event={event} place={place} href={href} />}
      <span
        className={`[overflow-wrap:anywhere] max-md:col-start-3 ${isTrouble(event) ? 'text-ink' : 'text-second'}`}
      >
        {eventSentence(event, tookMs, { catalog, format })}
        <ByDrs event={event} />
      </span>
    </li>
  )
})

/** The whole line is the link's; its outline shows inside the line, and no heading that stays in sight covers it. */
const overLine =
  'scroll-mt-24 outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-moving'

/** When it was seen, and when it happened by DRS, to the second. */
function exactTimes({ at, drsAt }: LockstepEvent, { catalog, format }: Words): string {
  const seen = catalog.events.seenAt(format.dateTime(at), format.zoneName)
  return drsAt === null ? seen : `${seen} · ${catalog.events.byDrs(format.dateTime(drsAt))}`
}

/** What was seen late happened at another time: the one that DRS gave. */
function ByDrs({ event: { at, drsAt } }: { event: LockstepEvent }) {
  const { events } = useText()
  const format = useFormat()
  if (drsAt === null || Math.abs(at - drsAt) < APART_MS) return null
  return <span className="text-third"> · {events.byDrs(format.time(drsAt, at))}</span>
}

function EventPlace({ event, place, href }: { event: LockstepEvent; place: string; href: string | null }) {
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      {href !== null && (
        <Link href={href} className={`min-w-0 truncate font-medium ${overLine}`}>
          <bdi>{event.name ?? event.jobId}</bdi>
        </Link>
      )}
      <bdi className={`min-w-0 truncate ${href === null ? 'font-medium' : 'text-third'}`}>{place}</bdi>
    </span>
  )
}
