import { useCallback, useState } from 'react'

import { zoomAside, zoomBy, zoomTo } from '#domain/history/zoom.ts'
import type { TimeRange } from '#domain/timeline.ts'

import type { ZoomStep } from '../chart/TimeSurface.tsx'

/** `fromAt`: where all that can be seen begins. */
type Zoom = { range: TimeRange; fromAt: number }

/** What moves with the clock moves in steps of this, so that what rests on it does not change every second. */
const STEP_MS = 10_000

/**
 * The stretch that somebody closed in on; null = all of it is shown, up to `endAt`. Every change is told what is shown at
 * present, and none leads beyond what was seen when all of it was.
 */
export function useZoom(endAt: number) {
  const [zoom, setZoom] = useState<Zoom | null>(null)
  const toAt = Math.floor(endAt / STEP_MS) * STEP_MS
  const change = useCallback(
    (make: (zoomed: TimeRange | null, whole: TimeRange) => TimeRange | null, shown: TimeRange) =>
      setZoom((before) => {
        const fromAt = before?.fromAt ?? shown.fromAt
        const range = make(before && before.range, { fromAt, toAt: Math.max(toAt, shown.toAt) })
        return range && { range, fromAt }
      }),
    [toAt],
  )
  const step = useCallback(
    (asked: ZoomStep, shown: TimeRange) =>
      change((zoomed, whole) => stepped(asked, { zoomed, shown, whole }), shown),
    [change],
  )
  const drag = useCallback(
    (drawn: TimeRange, shown: TimeRange) => change((_, whole) => zoomTo(drawn, whole), shown),
    [change],
  )
  const reset = useCallback(() => setZoom(null), [])
  return { zoom: zoom?.range ?? null, step, drag, reset }
}

type Ranges = { zoomed: TimeRange | null; shown: TimeRange; whole: TimeRange }

function stepped(asked: ZoomStep, { zoomed, shown, whole }: Ranges): TimeRange | null {
  switch (asked) {
    case 'in':
      return zoomBy(shown, whole, 1)
    case 'out':
      return zoomed && zoomBy(zoomed, whole, -1)
    case 'earlier':
      return zoomed && zoomAside(zoomed, whole, -1)
    case 'later':
      return zoomed && zoomAside(zoomed, whole, 1)
    case 'whole':
      return null
  }
  return asked satisfies never
}
