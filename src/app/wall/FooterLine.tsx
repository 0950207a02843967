import type { LockstepEvent } from '#contract/events.ts'

import { useFromServerClock } from '../now.ts'
import { WallEvents } from './WallEvents.tsx'
import { WallMark } from './WallMark.tsx'

export type FooterLineProps = {
  /** What must be told beside the figures, gravest first; mostly nothing. */
  notices: readonly string[]
  /** That all is well, in place of nothing; null = there is more to say. */
  calm: string | null
  projects: readonly string[]
  isShown: (event: LockstepEvent) => boolean
}

/** How long each notice has the line before the next one, or what happened last. */
const NOTICE_MS = 10_000

/** One line: notices and the latest events in turn. What does not fit wraps out of sight, whole. */
export function FooterLine({ notices, calm, projects, isShown }: FooterLineProps) {
  const turn = useFromServerClock((nowMs) => Math.floor((nowMs ?? 0) / NOTICE_MS) % (notices.length + 1))
  const notice = notices[turn]
  return (
    <div className="flex h-[1.3em] min-w-0 flex-wrap gap-x-[1.2em] overflow-hidden leading-[1.3]">
      {notice !== undefined && (
        <p className="flex max-w-full items-center gap-[0.4em] whitespace-nowrap text-stalled">
          <WallMark shape="exclamation" tone="stalled" />
          <bdi className="truncate">{notice}</bdi>
        </p>
      )}
      {notice === undefined && calm !== null && (
        <p className="flex max-w-full items-center gap-[0.4em] whitespace-nowrap">
          <WallMark shape="check" tone="done" />
          <span className="truncate">{calm}</span>
        </p>
      )}
      {notice === undefined && <WallEvents projects={projects} isShown={isShown} />}
    </div>
  )
}
