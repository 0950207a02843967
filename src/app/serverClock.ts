// Ages rest on the server's clock; the browser's own clocks only tell how long ago an answer came.
import { elapsedSince } from '#domain/elapsed.ts'

/** The browser's two clocks: the first stops in suspend, the second can be set. */
export type Clocks = { performanceMs: number; dateMs: number }

/** The server's clock as an answer brought it, and the browser's clocks at that moment. */
export type Heard = Clocks & { nowMs: number }

export const readClocks = (): Clocks => ({ performanceMs: performance.now(), dateMs: Date.now() })

/** The server's clock now, whole epoch ms: `performance.now` has fractions, and an address with one is refused. */
export const serverNow = (heard: Heard, clocks: Clocks): number =>
  Math.floor(heard.nowMs + elapsedSince(heard, clocks))
