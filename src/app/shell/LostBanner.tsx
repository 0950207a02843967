import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useShownAt } from '../shown.ts'
import { useFirstText } from '../text/text.ts'
import { useConnection } from './connection.ts'

/** Across the page while the server does not answer. The alert itself stays still, so that it is read out once. */
export function LostBanner() {
  const { shell } = useFirstText()
  const { state, lastContactAt } = useConnection()
  if (state !== 'lost') return null
  return (
    <div className="flex flex-wrap gap-x-3 border-b border-failed bg-failed-ground px-4 py-2.5 lg:px-5">
      <strong role="alert" className="font-semibold text-failed">
        {shell.lost}
      </strong>
      <span>{lastContactAt === null ? shell.lostNever : <LastContact at={lastContactAt} />}</span>
    </div>
  )
}

function LastContact({ at }: { at: number }) {
  const { shell } = useFirstText()
  const format = useFormat()
  const since = useShownAt() === null ? shell.lostSince : shell.rewind.lostSince
  return useFromServerClock((nowMs) => since(format.timeWithSeconds(at, nowMs), format.age(at, nowMs)))
}
