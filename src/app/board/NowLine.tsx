import { timeX } from '#domain/timeline.ts'

import { useFromNow } from '../now.ts'
import type { Axis } from './useAxis.ts'

/** The line of now over all rows. */
export function NowLine({ axis, heightPx }: { axis: Axis; heightPx: number }) {
  const left = useFromNow((nowMs) => (nowMs === null ? null : Math.round(timeX(nowMs, axis, axis.widthPx))))
  if (left === null) return null
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 z-1 grid grid-cols-(--columns)"
      style={{ height: heightPx }}
    >
      <div className="relative col-start-4">
        <div className="absolute inset-y-0 w-px bg-ink" style={{ left }} />
      </div>
    </div>
  )
}
