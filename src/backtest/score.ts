// What a back-test comes to: how often there was a range, how far off it was, and how often it held the truth.
import type { Trial } from './backtest.ts'

/** Shares are 0..1; null where there was no range. */
export type Score = {
  asked: number
  /** Shares of what was asked. */
  ranges: number
  notYet: number
  noMovement: number
  /** Of the most likely instant, as a share of the time that remained: the median of the ranges. */
  error: number | null
  /** Share of the ranges in which the run ended, before which and after which it did. */
  held: number | null
  before: number | null
  after: number | null
  /** The widest range, in times that the run had taken by then. */
  widest: number | null
}

type Ranged = { askedAt: number; elapsedMs: number; endedAt: number } & Record<
  'earliestAt' | 'likelyAt' | 'latestAt',
  number
>

export function scoreOf(trials: readonly Trial[]): Score {
  const ranges = trials.flatMap(rangeOf)
  const kind = (name: string): number =>
    trials.filter(({ ready }) => ready?.kind === name).length / trials.length
  const share = (is: (range: Ranged) => boolean): number | null =>
    ranges.length === 0 ? null : ranges.filter(is).length / ranges.length
  return {
    asked: trials.length,
    ranges: kind('range'),
    notYet: kind('not-yet-known'),
    noMovement: kind('no-movement'),
    error: medianOf(ranges.map(errorOf)),
    held: share(({ endedAt, earliestAt, latestAt }) => earliestAt <= endedAt && endedAt <= latestAt),
    before: share(({ endedAt, earliestAt }) => endedAt < earliestAt),
    after: share(({ endedAt, latestAt }) => latestAt < endedAt),
    widest: ranges.length === 0 ? null : Math.max(...ranges.map(widthOf)),
  }
}

function rangeOf({ ready, ...answer }: Trial): Ranged[] {
  if (ready === null) return []
  const { earliestAt, likelyAt, latestAt } = ready
  if (earliestAt === null || likelyAt === null || latestAt === null) return []
  return [{ ...answer, earliestAt, likelyAt, latestAt }]
}

const errorOf = ({ likelyAt, endedAt, askedAt }: Ranged): number =>
  Math.abs(likelyAt - endedAt) / (endedAt - askedAt)

const widthOf = ({ earliestAt, latestAt, elapsedMs }: Ranged): number => (latestAt - earliestAt) / elapsedMs

const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? null
