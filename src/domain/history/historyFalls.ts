// Counts that went back, and the fall of all counts with which a new run begins.
import type { TypeHistory } from '#contract/history.ts'
import type { CountFall } from '#contract/job.ts'

import type { RunStart } from './runStart.ts'

type Counted = Pick<TypeHistory, 'type' | 'points'>

/** `since`: instant of the value before it. */
type Fall = CountFall & { since: number }

/** How far the clock of DRS, which tells when a run began, may lie behind ours before it is a notice. */
const SKEW_MS = 60_000

/** Every fall of a count that is not the beginning of a run, oldest first. */
export const historyFalls = (types: readonly Counted[], starts: readonly RunStart[]): CountFall[] =>
  fallsOf(types)
    .filter((fall) => !starts.some((start) => isRestart(fall, start)))
    .map(({ since: _since, ...fall }) => fall)

/**
 * From when on counts are of the run that began so: what was known before is of another one. Null where nobody noted it
 * and no count fell: nothing is known of a run before it.
 */
export const restartAt = (types: readonly Counted[], start: RunStart): number | null =>
  start.seenAt ?? fallsOf(types).find((fall) => isRestart(fall, start))?.at ?? null

const isRestart = ({ at, since }: Fall, { startedAt, seenAt }: RunStart): boolean =>
  seenAt === null ? since <= startedAt && at >= startedAt - SKEW_MS : since < seenAt && at >= seenAt

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
