// When a watched run is polled: at a regular interval with a little jitter, and now and then not at all for a while.
import { chanceOf, integerOf, type Part } from '#simulator/random.ts'

const INTERVALS_MS = [5_000, 10_000, 15_000, 30_000, 60_000] as const
/** Polls of one run at most: a day at five seconds would cost minutes and say no more. */
const POLLS_MOST = 2_000

export type Polls = { everyMs: number; at: readonly number[] }

/** Ms after the run's start, up to its end. The first poll may come late: watching began in the middle. */
export function pollsOf(durationMs: number, ...parts: readonly Part[]): Polls {
  const chosen = INTERVALS_MS[integerOf([0, INTERVALS_MS.length - 1], ...parts, 'interval')] ?? 10_000
  const everyMs = Math.max(chosen, Math.ceil(durationMs / POLLS_MOST / 5_000) * 5_000)
  const gaps = gapsOf(...parts)
  const late = chanceOf(...parts, 'late') < 0.15 ? 0.2 * chanceOf(...parts, 'from') * durationMs : 0
  const at: number[] = []
  for (let poll = 0; poll * everyMs + late < durationMs; poll++) {
    const moment = late + (poll + 0.3 * chanceOf(...parts, 'jitter', poll)) * everyMs
    const part = moment / durationMs
    if (!gaps.some(({ from, to }) => part >= from && part < to)) at.push(moment)
  }
  return { everyMs, at }
}

/** Three of ten runs have one to three gaps of 1 to 12 percent of the run. */
function gapsOf(...parts: readonly Part[]): { from: number; to: number }[] {
  if (chanceOf(...parts, 'gaps') >= 0.3) return []
  return Array.from({ length: integerOf([1, 3], ...parts, 'gaps') }, (_, index) => {
    const from = chanceOf(...parts, 'gap', index)
    return { from, to: from + 0.01 + 0.11 * chanceOf(...parts, 'length', index) }
  })
}
