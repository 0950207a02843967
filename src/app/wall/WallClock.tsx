import { headerSizes } from '#domain/wall/wallHeader.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useFirstText } from '../text/text.ts'
import { Heartbeat } from './Heartbeat.tsx'

/** The server's clock, its zone, and the heartbeat of the feed. */
export function WallClock({ hasSeconds, leastPx }: { hasSeconds: boolean; leastPx: number }) {
  const { words } = useFirstText()
  const format = useFormat()
  const spell = hasSeconds ? format.timeWithSeconds : format.time
  const time = useFromServerClock((nowMs) => (nowMs === null ? null : spell(nowMs)))
  return (
    <div className="flex shrink-0 flex-col items-end">
      <time
        className="font-semibold"
        style={{
          fontSize: `${headerSizes.figure}em`,
          lineHeight: headerSizes.figureLine / headerSizes.figure,
        }}
      >
        {time ?? words.noValue}
      </time>
      <span
        className="flex items-center gap-[0.4em] whitespace-nowrap text-second"
        style={{ fontSize: leastPx, lineHeight: headerSizes.line }}
      >
        <Heartbeat />
        {format.zoneName}
      </span>
    </div>
  )
}
