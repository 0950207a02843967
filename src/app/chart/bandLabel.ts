import type { TimeRange } from '#domain/timeline.ts'

import { chartColours } from './chartColours.ts'
import { cutToWidth } from './cutToWidth.ts'

type Band = TimeRange & { kind: 'gap' | 'still'; label: string }

/** Name of a stretch inside it, or nothing where it has no room for the whole of it. */
export function bandLabel(
  { fromAt, toAt, kind, label }: Band,
  { range, plotPx, fontPx }: { range: TimeRange; plotPx: number; fontPx: number },
) {
  const from = Math.max(fromAt, range.fromAt)
  const roomPx = ((Math.min(toAt, range.toAt) - from) / (range.toAt - range.fromAt)) * plotPx - 2 * fontPx
  if (cutToWidth(label, roomPx, fontPx) !== label) return false
  return {
    value: label,
    position: kind === 'still' ? ('insideTop' as const) : ('insideBottom' as const),
    fill: kind === 'still' ? chartColours.stalled : chartColours.text,
    fontSize: fontPx,
  }
}
