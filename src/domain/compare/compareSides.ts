// Two jobs side by side, or one job at two moments: where the right side differs from the left, type by type and in sum.
import type { JobDetail, ObjectTotals, TypeProgress } from '#contract/job.ts'

import { rowDuration, type RowDuration } from '../duration.ts'
import { differenceOf, spanOf, type Difference } from '../history/runComparison.ts'
import { compareTypes } from '../objectType.ts'
import { isFinishing } from '../rowState.ts'
import { countDifference, type CountDifference } from './countDifference.ts'
import { elapsedSpan, type Elapsing } from './elapsedSpan.ts'

/** A job and the moment of its figures, epoch ms: the server's clock, or a moment of the past. */
export type ComparedSide = {
  job: Elapsing & Pick<JobDetail, 'objects' | 'polledAt'>
  nowMs: number
}

/** How a type stands; the first that holds. `untold`: a side or a count is not known, and nothing else differs. */
export type TypeStanding = 'only-left' | 'only-right' | 'state' | 'counts' | 'took' | 'untold' | 'same'

export type TypeDifference = {
  type: string
  raw: string
  /** Null = the side does not have the type, or is not known. */
  left: TypeProgress | null
  right: TypeProgress | null
  leftTook: RowDuration
  rightTook: RowDuration
  standing: TypeStanding
  /** Right against left, as the two below; null where a side has none. */
  src: CountDifference | null
  dst: CountDifference | null
  took: Difference | null
}

/** Of a side without types, or one that is not known, the sums are null. */
export type SumDifference = {
  left: ObjectTotals | null
  right: ObjectTotals | null
  /** Of the jobs as a whole. */
  standing: Extract<TypeStanding, 'state' | 'counts' | 'took' | 'untold' | 'same'>
  src: CountDifference
  dst: CountDifference
  took: Difference | null
}

export type SidesCompared = {
  /** Every type of both sides once, in the fixed order. */
  types: readonly TypeDifference[]
  sum: SumDifference
}

/** Null in place of a side that cannot be had. A job of which no answer is known counts as one. */
export function compareSides(left: ComparedSide | null, right: ComparedSide | null): SidesCompared {
  const first = known(left)
  const second = known(right)
  const lefts = byType(first)
  const rights = byType(second)
  const types = [...new Map([...lefts, ...rights]).values()].toSorted((a, b) => compareTypes(a.type, b.type))
  return {
    types: types.map(({ type, raw }) =>
      differenceOfType(
        { type, raw, left: lefts.get(type) ?? null, right: rights.get(type) ?? null },
        { left: first, right: second },
      ),
    ),
    sum: sumDifference(first, second),
  }
}

type Sides = { left: ComparedSide | null; right: ComparedSide | null }

/** Below this two durations read alike, ms. */
const SAME_MS = 1_000

function differenceOfType(
  { type, raw, left, right }: Pick<TypeDifference, 'type' | 'raw' | 'left' | 'right'>,
  sides: Sides,
): TypeDifference {
  const leftTook = tookOf(left, sides.left)
  const rightTook = tookOf(right, sides.right)
  const both = left !== null && right !== null
  const told = {
    src: both ? countDifference(left.src, right.src) : null,
    dst: both ? countDifference(left.dst, right.dst) : null,
    took: differenceOf(spanOf(rightTook), spanOf(leftTook)),
  }
  const rows = { type, raw, left, right, leftTook, rightTook, ...told }
  return { ...rows, standing: standingOf(rows, sides) }
}

function standingOf(row: Omit<TypeDifference, 'standing'>, sides: Sides): TypeStanding {
  const { left, right } = row
  if (sides.left === null || sides.right === null) return 'untold'
  if (left === null) return 'only-right'
  if (right === null) return 'only-left'
  const isOther = left.state !== right.state || isFinishing(left) !== isFinishing(right)
  return isOther ? 'state' : standingOfFigures(row)
}

function standingOfFigures({
  src,
  dst,
  took,
}: Pick<TypeDifference, 'src' | 'dst' | 'took'>): SumDifference['standing'] {
  if (src?.kind === 'by' || dst?.kind === 'by') return 'counts'
  if (took !== null && Math.abs(took.ms) >= SAME_MS) return 'took'
  return src?.kind === 'untold' || dst?.kind === 'untold' ? 'untold' : 'same'
}

function sumDifference(left: ComparedSide | null, right: ComparedSide | null): SumDifference {
  const [first, second] = [sumsOf(left), sumsOf(right)]
  // Sums that leave different types out are no measure of each other.
  const whole = first?.unknownRows === 0 && second?.unknownRows === 0
  const against = (side: 'src' | 'dst'): CountDifference =>
    whole ? countDifference(first[side], second[side]) : { kind: 'untold' }
  const span = (side: ComparedSide | null) => (side === null ? null : elapsedSpan(side.job, side.nowMs))
  const told = { src: against('src'), dst: against('dst'), took: differenceOf(span(right), span(left)) }
  const isOther = left !== null && right !== null && left.job.state !== right.job.state
  return { left: first, right: second, ...told, standing: isOther ? 'state' : standingOfFigures(told) }
}

/** Whether anything was ever answered for a job, so that what is not there is not there. */
export const isAnswered = ({ polledAt, types }: Pick<JobDetail, 'polledAt' | 'types'>): boolean =>
  polledAt !== null || types.length > 0

const known = (side: ComparedSide | null): ComparedSide | null =>
  side !== null && isAnswered(side.job) ? side : null

const byType = (side: ComparedSide | null): Map<string, TypeProgress> =>
  new Map(side?.job.types.map((row) => [row.type, row]))

const tookOf = (row: TypeProgress | null, side: ComparedSide | null): RowDuration =>
  row === null || side === null ? { kind: 'none' } : rowDuration(row, side.nowMs)

const sumsOf = (side: ComparedSide | null): ObjectTotals | null =>
  side === null || side.job.types.length === 0 ? null : side.job.objects
