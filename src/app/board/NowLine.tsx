import { timeX } from '#domain/timeline.ts'

import { useFromNow } from '../now.ts'
import type { Axis } from './useAxis.ts'

/** The line of now, as high as the box it stands in. */
export function NowLine({ axis }: { axis: Axis }) {
  const left = useFromNow((nowMs) => (nowMs === null ? null : Math.round(timeX(nowMs, axis, axis.widthPx))))
  if (left === null) return null
  return <div aria-hidden="true" className="absolute inset-y-0 z-1 w-px bg-ink" style={{ left }} />
}
