// Counts that went back, and the fall of all counts with which a new run begins.
import type { TypeHistory } from '#contract/history.ts'
import type { CountFall } from '#contract/job.ts'

type Counted = Pick<TypeHistory, 'type' | 'points'>

/** `since`: instant of the value before it. */
type Fall = CountFall & { since: number }

/** How far the clock of DRS, which tells when a run began, may lie behind ours before it is a notice. */
const SKEW_MS = 60_000

/** Every fall of a count that is not the beginning of a run, oldest first. `runStarts`: by the clock of DRS. */
export const historyFalls = (types: readonly Counted[], runStarts: readonly number[]): CountFall[] =>
  fallsOf(types)
    .filter((fall) => !runStarts.some((startedAt) => isRestart(fall, startedAt)))
    .map(({ since: _since, ...fall }) => fall)

/**
 * When the first answer of the run that began at `startedAt` was seen: what was known before it is of another run. Null
 * where no count fell then: nothing is known of a run before it.
 */
export const restartAt = (types: readonly Counted[], startedAt: number): number | null =>
  fallsOf(types).find((fall) => isRestart(fall, startedAt))?.at ?? null

const isRestart = ({ at, since }: Fall, startedAt: number): boolean =>
  since <= startedAt && at >= startedAt - SKEW_MS

function fallsOf(types: readonly Counted[]): Fall[] {
  return types
    .flatMap(({ type, points }) => [
      ...fallsOfSide(points, { type, side: 'source' }),
      ...fallsOfSide(points, { type, side: 'dr' }),
    ])
    .toSorted((a, b) => a.at - b.at)
}

/** A count that is not known hides no fall: the values on both sides of it are compared. */
function fallsOfSide(points: Counted['points'], facts: Pick<CountFall, 'type' | 'side'>): Fall[] {
  const known = points.flatMap(({ at, src, dst }) => {
    const count = facts.side === 'source' ? src : dst
    return count === null ? [] : [{ at, count }]
  })
  return known.flatMap(({ at, count }, index) => {
    const before = known[index - 1]
    return before !== undefined && count < before.count
      ? [{ ...facts, at, before: before.count, after: count, since: before.at }]
      : []
  })
}
