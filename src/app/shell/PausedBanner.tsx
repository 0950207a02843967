import { useFormat } from '../format/useFormat.ts'
import { usePause } from '../notice/usePause.ts'
import { useFromServerClock } from '../now.ts'
import { useFirstText } from '../text/text.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useConnection } from './connection.ts'

/** Marks a page that stands still all around, with the way on; `p` pauses it and lets it go on. */
export function PausedBanner() {
  const { pause } = useFirstText().shell
  const { paused, toggle } = usePause()
  const { lastContactAt } = useConnection()
  useKeys({ p: toggle })
  if (!paused) return null
  return (
    <>
      <div aria-hidden="true" className="pointer-events-none fixed inset-0 z-40 border-4 border-stalled" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-stalled bg-stalled-ground px-4 py-2.5 lg:px-5">
        <strong role="status" className="font-semibold text-stalled">
          {pause.told}
        </strong>
        {lastContactAt !== null && (
          <span>
            <Since at={lastContactAt} />
          </span>
        )}
        <button
          type="button"
          onClick={toggle}
          className="rounded-md border border-strong bg-panel px-2.5 py-0.5 text-ink hover:bg-raised"
        >
          {pause.resume} <kbd className="font-sans text-[0.85rem] text-second max-md:hidden">p</kbd>
        </button>
      </div>
    </>
  )
}

function Since({ at }: { at: number }) {
  const { pause } = useFirstText().shell
  const format = useFormat()
  return useFromServerClock((nowMs) => pause.since(format.timeWithSeconds(at, nowMs), format.age(at, nowMs)))
}
