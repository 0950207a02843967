// How the count of one object type grew while it was at work: a line through few points, each where the growth turns.

/** Plain data, never changed in place. Both lists are of one length, `at` ascending. */
export type Curve = { at: readonly number[]; counts: readonly number[] }

/**
 * Points of one type, whatever its length in time. The forecast looks at a type's work in 32nds (`atWork.ts`); more
 * points than that are room for jumps. 5,000 jobs with 15 types at work each need 60 MB for them.
 */
export const POINTS_MOST = 24

export const emptyCurve: Curve = { at: [], counts: [] }

/** The curve with one point more; `at` must not lie before the last one. */
export function withPoint({ at, counts }: Curve, point: { at: number; count: number }): Curve {
  const same = at.at(-1) === point.at
  const longer = {
    at: [...(same ? at.slice(0, -1) : at), point.at],
    counts: [...(same ? counts.slice(0, -1) : counts), point.count],
  }
  return longer.at.length > POINTS_MOST ? withoutFlattest(longer) : longer
}

/** The count at a moment: before the first point as there, after the last as there, between two on their line. */
export function countAt({ at, counts }: Curve, moment: number): number {
  let after = 0
  while (after < at.length && (at[after] ?? 0) <= moment) after++
  const [fromAt = 0, toAt = 0] = [at[after - 1], at[after]]
  const from = counts[after - 1]
  const to = counts[after]
  if (from === undefined || to === undefined) return from ?? to ?? 0
  return from + ((to - from) * (moment - fromAt)) / (toAt - fromAt)
}

export const movedBack = ({ at, counts }: Curve, byMs: number): Curve => ({
  at: at.map((moment) => moment - byMs),
  counts,
})

/** Without the inner point that changes the line least when it goes: the one with the smallest triangle (Visvalingam). */
function withoutFlattest({ at, counts }: { at: number[]; counts: number[] }): Curve {
  let flattest = 1
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < at.length - 1; index++) {
    const area = triangle(at, counts, index)
    if (area >= least) continue
    least = area
    flattest = index
  }
  at.splice(flattest, 1)
  counts.splice(flattest, 1)
  return { at, counts }
}

function triangle(at: readonly number[], counts: readonly number[], index: number): number {
  const [before = 0, here = 0, after = 0] = [at[index - 1], at[index], at[index + 1]]
  const [low = 0, middle = 0, high = 0] = [counts[index - 1], counts[index], counts[index + 1]]
  return Math.abs((here - before) * (high - low) - (after - before) * (middle - low))
}
