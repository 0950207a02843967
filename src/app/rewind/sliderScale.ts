// Where moments stand on the slider. The middle of its thumb marks the moment, so the ends lie half a thumb inside.
import { timeTicks, timeX, type TimeRange } from '#domain/timeline.ts'

export const THUMB_PX = 16
/** Room for a tick's label, px. */
const LABEL_PX = 72
/** A label nearer to an end would be cut. */
const HALF_LABEL_PX = 28
const DAY_MS = 86_400_000
/** What a pointer can hit is cut to the longest of these that it can still tell apart, s. */
const grains = [60, 30, 10, 5, 1] as const
/** More positions than a slider has pixels. */
const POSITIONS = 2_000

export type SliderTick = { at: number; left: number; isDay: boolean }

/** All that is kept, in the whole seconds that an address can hold; never without length. */
export function wholeSeconds(keptFrom: number, nowMs: number): TimeRange {
  const toAt = Math.floor(nowMs / 1_000) * 1_000
  return { fromAt: Math.min(Math.ceil(keptFrom / 1_000) * 1_000, toAt - 1_000), toAt }
}

/** The moment that a pointer means at an instant of the slider: cut to a grain that it can hit. */
export function grainOf(at: number, { fromAt, toAt }: TimeRange): number {
  const finest = (toAt - fromAt) / POSITIONS
  const grainMs = (grains.find((seconds) => seconds * 1_000 <= finest) ?? 1) * 1_000
  return Math.min(toAt, Math.max(fromAt, Math.floor(at / grainMs) * grainMs))
}

/** Ticks that have room for a label, with their positions in px; `isDay`: a day begins there, or the ticks are days. */
export function sliderTicks(
  range: TimeRange,
  { widthPx, offsetMs }: { widthPx: number; offsetMs: number },
): SliderTick[] {
  const innerPx = widthPx - THUMB_PX
  if (innerPx < 2 * LABEL_PX || range.toAt <= range.fromAt) return []
  const ticks = timeTicks(range, { most: Math.floor(innerPx / LABEL_PX), offsetMs })
  return ticks
    .map((at) => ({
      at,
      left: THUMB_PX / 2 + timeX(at, range, innerPx),
      isDay: (at + offsetMs) % DAY_MS === 0,
    }))
    .filter(({ left }) => left >= HALF_LABEL_PX && left <= widthPx - HALF_LABEL_PX)
}
