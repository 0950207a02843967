// Where the picture stands on the screen: it wanders, so that nothing burns in.

/** Share of the screen that the picture leaves free to wander in. */
export const DRIFT_SHARE = 0.015

const MINUTE_MS = 60_000
/**
 * Minutes of one swing to and fro. Both are long, so that a step of one minute is no more than a px or two on any screen,
 * and share no divisor: the path comes through the whole of its room before it repeats, after five weeks.
 */
const swingMinutes = { across: 227, down: 223 }

/** Px of the free room at one screen's size. */
export const driftRoom = ({ widthPx, heightPx }: Size): Size => ({
  widthPx: Math.floor(widthPx * DRIFT_SHARE),
  heightPx: Math.floor(heightPx * DRIFT_SHARE),
})
type Size = { widthPx: number; heightPx: number }

/** Offset of the picture from the top left corner in whole px, the same for a whole minute. */
export function wallDrift(nowMs: number, room: Size): { x: number; y: number } {
  const minute = Math.floor(nowMs / MINUTE_MS)
  return {
    x: Math.round(room.widthPx * swing(minute / swingMinutes.across)),
    y: Math.round(room.heightPx * swing(minute / swingMinutes.down)),
  }
}

/** 0 to 1 and back, gently at the turns. */
const swing = (times: number): number => (1 - Math.cos(2 * Math.PI * times)) / 2
