import { useFromReading, useFromServerClock } from '../now.ts'
import { useConnection } from '../shell/connection.ts'
import { useText } from '../text/text.ts'

const SECOND_MS = 1_000
const MINUTE_S = 60

/**
 * Beats once a second while answers come, and its hand moves to the second of each new answer. When the feed or the page
 * stops, it stands and is crossed out.
 */
export function Heartbeat() {
  const { wall } = useText()
  const isLive = useConnection().state === 'live'
  const isOdd = useFromServerClock((nowMs) => isLive && Math.floor((nowMs ?? 0) / SECOND_MS) % 2 === 1)
  const heardAtSecond = useFromReading((_, heard) => Math.floor((heard?.nowMs ?? 0) / SECOND_MS) % MINUTE_S)
  return (
    <svg
      viewBox="0 0 20 20"
      role="img"
      aria-label={isLive ? wall.beating : wall.still}
      className={`size-[0.8em] shrink-0 fill-none stroke-2 ${isLive ? 'stroke-ok' : 'stroke-failed'}`}
    >
      <circle cx="10" cy="10" r="8.5" />
      {isLive ? (
        <>
          <circle cx="10" cy="10" r={isOdd ? 2.5 : 4.5} className="fill-ok stroke-none" />
          <path
            d="M10 5V1"
            transform={`rotate(${(360 / MINUTE_S) * heardAtSecond} 10 10)`}
            className="stroke-3"
          />
        </>
      ) : (
        <path d="M6 6l8 8M14 6l-8 8" />
      )}
    </svg>
  )
}
