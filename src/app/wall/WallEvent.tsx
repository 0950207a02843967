import type { LockstepEvent } from '#contract/events.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { eventLook, isTrouble } from '../story/eventLook.ts'
import { eventSentence } from '../story/eventSentence.ts'
import { useText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { CutName } from './CutName.tsx'
import { WallMark } from './WallMark.tsx'

type WallEventProps = {
  event: LockstepEvent
  /** How long it took, where that is part of the sentence; null = not known. */
  tookMs: number | null
  /** What its project is called. */
  place: string
}

/** When, what and what happened to it, in one line. */
export function WallEvent({ event, tookMs, place }: WallEventProps) {
  const catalog = useText()
  const format = useFormat()
  const { shape, tone } = eventLook(event)
  const time = useFromNow((nowMs) => format.time(event.at, nowMs))
  return (
    <span className="flex max-w-full min-w-[8em] items-center gap-[0.4em] whitespace-nowrap">
      <WallMark shape={shape} tone={tone} />
      <time className={`font-semibold ${isTrouble(event) ? textClass[tone] : 'text-second'}`}>{time}</time>
      <span className="flex h-[1.3em] min-w-0 flex-wrap gap-x-[0.4em] overflow-hidden">
        {/* What happened is cut before the name is; where a word of it has no room it wraps out of sight. */}
        <span className="flex max-w-[max(60%,min(100%,8em))] shrink-0">
          <CutName name={event.name ?? event.jobId ?? place} />
        </span>
        <span className="min-w-0 flex-[1_1_4em] truncate text-second">
          {eventSentence(event, tookMs, { catalog, format })}
        </span>
      </span>
    </span>
  )
}
