import { useCallback, useState } from 'react'

import { zoomAside, zoomBy, zoomTo } from '#domain/history/zoom.ts'
import type { TimeRange } from '#domain/timeline.ts'

import type { ZoomStep } from '../chart/TimeSurface.tsx'
import type { WholeRange } from './historyRange.ts'

/** The stretch that somebody closed in on; null = the whole range, which grows with the clock. */
export function useZoom(whole: WholeRange, nowMs: number) {
  const [zoom, setZoom] = useState<TimeRange | null>(null)
  const { fromAt } = whole
  // A minute is exact enough: what is newer than that is shown by the whole.
  const toAt = whole.toAt ?? Math.max(fromAt + 1, Math.floor(nowMs / STEP_MS) * STEP_MS)
  const step = useCallback(
    (asked: ZoomStep, shown: TimeRange) =>
      setZoom((before) => stepped(asked, { zoom: before, shown, whole: { fromAt, toAt } })),
    [fromAt, toAt],
  )
  const drag = useCallback((drawn: TimeRange) => setZoom(zoomTo(drawn, { fromAt, toAt })), [fromAt, toAt])
  const reset = useCallback(() => setZoom(null), [])
  return { zoom, step, drag, reset }
}

const STEP_MS = 60_000

type Ranges = {
  zoom: TimeRange | null
  /** What is to be seen: without a zoom it can be less than the whole. */
  shown: TimeRange
  whole: TimeRange
}

function stepped(asked: ZoomStep, { zoom, shown, whole }: Ranges): TimeRange | null {
  switch (asked) {
    case 'in':
      return zoomBy(zoom ?? shown, whole, 1)
    case 'out':
      return zoom && zoomBy(zoom, whole, -1)
    case 'earlier':
      return zoom && zoomAside(zoom, whole, -1)
    case 'later':
      return zoom && zoomAside(zoom, whole, 1)
    case 'whole':
      return null
  }
  return asked satisfies never
}
