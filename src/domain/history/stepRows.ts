// Series of values that hold until the next one, cut to a window and laid side by side for drawing.
import type { HistoryGap } from '#contract/history.ts'

import type { TimeRange } from '../timeline.ts'

export type StepSeries<T> = {
  /** Oldest first; null = not known. */
  points: readonly { at: number; value: T | null }[]
  /** Times in which nothing is known: the line breaks. */
  gaps: readonly HistoryGap[]
}

/** What each series holds from `at` until the next row; null = nothing is known. */
export type StepRow<T> = { at: number; values: readonly (T | null)[] }

/**
 * One row per instant at which any series changes, the two ends of the window included. Where a gap begins there are two
 * rows of one instant, so that the line is drawn up to the gap and not a pixel into it.
 */
export function stepRows<T>(series: readonly StepSeries<T>[], { fromAt, toAt }: TimeRange): StepRow<T>[] {
  const instants = new Set([fromAt, toAt])
  const breaks = new Set<number>()
  for (const { points, gaps } of series) {
    for (const { at } of points) instants.add(at)
    for (const { from, to } of gaps) {
      breaks.add(from)
      instants.add(from).add(to)
    }
  }
  const shown = [...instants].filter((at) => at >= fromAt && at <= toAt).toSorted((a, b) => a - b)
  const cursors = series.map(createCursor)
  return shown.flatMap((at) => {
    const held = cursors.map((cursor) => cursor(at))
    const row = (side: keyof Held<T>): StepRow<T> => ({ at, values: held.map((one) => one[side]) })
    if (at === toAt) return [row('upTo')]
    return breaks.has(at) && at !== fromAt ? [row('upTo'), row('from')] : [row('from')]
  })
}

/** What one series holds at an instant, a gap that begins there not counted. */
export function heldAt<T>({ points, gaps }: StepSeries<T>, at: number): T | null {
  if (gaps.some(({ from, to }) => from < at && at < to)) return null
  return points.findLast((point) => point.at <= at)?.value ?? null
}

/** They differ where a gap begins: up to there the value is known, from there on it is not. */
type Held<T> = { upTo: T | null; from: T | null }

/** Reads a series at ascending instants. */
function createCursor<T>({ points, gaps }: StepSeries<T>): (at: number) => Held<T> {
  let next = 0
  let value: T | null = null
  let nextGap = 0
  return (at) => {
    let point = points[next]
    while (point && point.at <= at) {
      value = point.value
      next += 1
      point = points[next]
    }
    let gap = gaps[nextGap]
    while (gap && gap.to <= at) {
      nextGap += 1
      gap = gaps[nextGap]
    }
    return {
      upTo: gap && gap.from < at ? null : value,
      from: gap && gap.from <= at ? null : value,
    }
  }
}
