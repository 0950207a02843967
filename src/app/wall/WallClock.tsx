import { headerSizes, type HeaderPlan } from '#domain/wall/wallHeader.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useFirstText } from '../text/text.ts'
import { Heartbeat } from './Heartbeat.tsx'

/** The server's clock, its zone, and the heartbeat of the feed; in a head that is lines of text they are one of them. */
export function WallClock({ header, leastPx }: { header: HeaderPlan; leastPx: number }) {
  const { kind, hasSeconds, linePx } = header
  const { words } = useFirstText()
  const format = useFormat()
  const spell = hasSeconds ? format.timeWithSeconds : format.time
  const time = useFromServerClock((nowMs) => (nowMs === null ? null : spell(nowMs)))
  const { figure, figureLine, line, text } = headerSizes
  const isLine = kind === 'around'
  return (
    <div
      className={`flex min-w-0 ${isLine ? 'ml-auto items-center' : 'flex-col items-end'}`}
      style={isLine ? { columnGap: `${text.gap}em` } : {}}
    >
      <time
        className="font-semibold"
        style={{
          fontSize: `${isLine ? text.figure : figure}em`,
          lineHeight: isLine ? `${linePx}px` : figureLine / figure,
        }}
      >
        {time ?? words.noValue}
      </time>
      <span
        className="flex max-w-full min-w-0 items-center gap-[0.4em] whitespace-nowrap text-second"
        style={{ fontSize: leastPx, lineHeight: isLine ? `${linePx}px` : line }}
      >
        <Heartbeat />
        <span className="truncate">{format.zoneName}</span>
      </span>
    </div>
  )
}
