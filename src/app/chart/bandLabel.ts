import type { TimeRange } from '#domain/timeline.ts'

import { chartColours } from './chartColours.ts'
import { cutToWidth } from './cutToWidth.ts'

/** Name of a stretch inside it, or nothing where it has no room for the whole of it. */
export function bandLabel(
  { fromAt, toAt, label }: TimeRange & { label: string },
  { range, plotPx, fontPx }: { range: TimeRange; plotPx: number; fontPx: number },
) {
  const from = Math.max(fromAt, range.fromAt)
  const roomPx = ((Math.min(toAt, range.toAt) - from) / (range.toAt - range.fromAt)) * plotPx - 2 * fontPx
  if (cutToWidth(label, roomPx, fontPx) !== label) return false
  return { value: label, position: 'insideTop' as const, fill: chartColours.stalled, fontSize: fontPx }
}
