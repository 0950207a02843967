// What the store tells of a job as series to draw: of all its types or of one, of this run or of the one before.
import type { HistoryAnswer, HistoryPoint } from '#contract/history.ts'

import { restartAt } from './historyFalls.ts'
import type { RunStart } from './runStart.ts'
import type { StepSeries } from './stepRows.ts'
import { sumHistory, type CountPoint } from './sumHistory.ts'

export type CountSeries = StepSeries<CountPoint>

type Chosen = {
  /** Null = all types together. */
  type: string | null
  /** Beginning of the run that is shown: nothing of a run before it is; null = whatever is kept. */
  start: RunStart | null
}

export function countSeries({ types }: HistoryAnswer, { type, start }: Chosen): CountSeries {
  const chosen = type === null ? types : types.filter((one) => one.type === type)
  // All types begin anew at once, and one alone may not have fallen.
  const sinceAt = (start === null ? null : restartAt(types, start)) ?? -Infinity
  const points = sumHistory(chosen.map((one) => ({ points: pointsSince(one.points, sinceAt) })))
  return {
    points: points.map((point) => ({ at: point.at, value: point })),
    gaps: types[0]?.gaps ?? [],
  }
}

/** What a type held when the run began counts from then on: a type that waits may not change for hours. */
function pointsSince(points: readonly HistoryPoint[], sinceAt: number): HistoryPoint[] {
  const since = points.filter(({ at }) => at >= sinceAt)
  const held = points.findLast(({ at }) => at < sinceAt)
  return held === undefined || since[0]?.at === sinceAt ? since : [{ ...held, at: sinceAt }, ...since]
}

/** A series of an earlier run laid over a later one: later by `byMs`, and nothing of it from `endAt` on. */
export function laidOver({ points, gaps }: CountSeries, byMs: number, endAt: number): CountSeries {
  return {
    points: points.filter(({ at }) => at <= endAt).map(({ at, value }) => ({ at: at + byMs, value })),
    gaps: [
      ...gaps
        .filter(({ from }) => from < endAt)
        .map(({ from, to }) => ({ from: from + byMs, to: Math.min(to, endAt) + byMs })),
      { from: endAt + byMs, to: Infinity },
    ],
  }
}

/** Instants at which a count of any type changed, ascending. */
export const changesOf = ({ types }: HistoryAnswer): number[] =>
  types.flatMap(({ points }) => points.map(({ at }) => at)).toSorted((a, b) => a - b)
