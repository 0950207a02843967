import { timeX } from '#domain/timeline.ts'

import { useFromNow } from '../now.ts'
import type { Axis } from './useAxis.ts'

/** Lines behind all rows: one per tick, and the brighter one of now. */
export function TimeGrid({ axis, heightPx }: { axis: Axis; heightPx: number }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 grid grid-cols-(--columns)"
      style={{ height: heightPx }}
    >
      <div className="relative col-start-4">
        {axis.ticks.map((tick) => (
          <div
            key={tick}
            className="absolute inset-y-0 w-px bg-line"
            style={{ left: timeX(tick, axis, axis.widthPx) }}
          />
        ))}
        <NowLine axis={axis} />
      </div>
    </div>
  )
}

function NowLine({ axis }: { axis: Axis }) {
  const left = useFromNow((nowMs) => (nowMs === null ? null : Math.round(timeX(nowMs, axis, axis.widthPx))))
  return left === null ? null : <div className="absolute inset-y-0 w-px bg-ink" style={{ left }} />
}
