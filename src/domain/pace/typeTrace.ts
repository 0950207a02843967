// What is remembered of one object type of a run: when it was at work, and how its count grew meanwhile.
import { rowState } from '../rowState.ts'
import type { Row } from '../snapshot.ts'
import { isCompared } from '../statusCodes.ts'
import { type Arrivals, emptyArrivals, withArrivals } from './arrivals.ts'
import { climb } from './climb.ts'
import { type Curve, emptyCurve, withPoint } from './curve.ts'

/** Plain data, never changed in place. The counts and the status are the last readable ones. */
export type TypeTrace = Pick<Row, 'type' | 'status' | 'src' | 'dst' | 'startedAt' | 'endedAt'> & {
  /** `over`: DRS has finished with it, whatever the counts say. */
  phase: Phase
  /** min(DR, source); null = never readable so far. */
  arrived: number | null
  /** See `climb`. */
  high: number
  fellAt: number | null
  /** Source count when it was first readable. */
  firstSrc: number | null
  /** The last answer that did not show it at work yet, or the first one of all; null = never seen at work. */
  beganAt: number | null
  /** What had arrived by then. */
  beganWith: number
  /** The first answer that showed it over; null = not over, or over from the first answer on. */
  overAt: number | null
  /** Empty unless it is at work. */
  curve: Curve
  /** Empty unless it is at work. */
  arrivals: Arrivals
}

type Phase = 'waiting' | 'at-work' | 'over'

/** The time between two answers; not `polled` = too long to say what came when. */
export type Between = { from: number; to: number; polled: boolean }

/** Nothing in the row that was not known. A value that cannot be read says nothing. */
export const isTypeSaidAgain = (was: TypeTrace, row: Row): boolean =>
  was.type === row.type &&
  (row.dst === null || row.dst === was.dst) &&
  (row.src === null || row.src === was.src) &&
  (row.status === null || row.status === was.status) &&
  row.startedAt === was.startedAt &&
  row.endedAt === was.endedAt

/** A count or a status is another than it was; a first readable value is no change. */
export const hasMoved = (was: TypeTrace, is: TypeTrace): boolean =>
  differs(was.dst, is.dst) || differs(was.src, is.src) || differs(was.status, is.status)

const differs = (was: number | string | null, is: number | string | null): boolean =>
  was !== null && was !== is && String(was) !== String(is)

/** A type in the first answer that has it: what it holds by then did not arrive before our eyes. */
export function firstTypeTrace(row: Row, at: number): TypeTrace {
  const { type, status, src, dst, startedAt, endedAt } = row
  const phase = phaseOf(row)
  const arrived = arrivedOf(row)
  return {
    type,
    status,
    src,
    dst,
    startedAt,
    endedAt,
    phase,
    arrived,
    high: arrived ?? 0,
    fellAt: null,
    firstSrc: src,
    beganAt: phase === 'at-work' ? at : null,
    beganWith: arrived ?? 0,
    overAt: null,
    curve:
      phase === 'at-work' && arrived !== null ? withPoint(emptyCurve, { at, count: arrived }) : emptyCurve,
    arrivals: emptyArrivals,
  }
}

/** The type as the next answer shows it, and how many objects are counted as arrived in between. */
export function nextTypeTrace(
  was: TypeTrace,
  row: Row,
  between: Between,
): { type: TypeTrace; grown: number } {
  const status = row.status ?? was.status
  const [src, dst] = [row.src ?? was.src, row.dst ?? was.dst]
  const is = { status, src, dst, startedAt: row.startedAt, endedAt: row.endedAt }
  const [phase, arrived] = [phaseOf(is), arrivedOf(is)]
  const { from, to } = between
  const first = was.arrived ?? arrived
  const { grown, high, fellAt } =
    arrived === null || first === null
      ? { grown: 0, high: was.high, fellAt: was.fellAt }
      : climb(was.arrived === null ? { high: arrived, fellAt: null } : was, {
          was: first,
          count: arrived,
          at: to,
        })
  const beginsNow = was.beganAt === null && phase !== 'waiting' && was.phase === 'waiting'
  const type: TypeTrace = {
    type: was.type,
    ...is,
    phase,
    arrived,
    high,
    fellAt,
    firstSrc: was.firstSrc ?? src,
    beganAt: beginsNow ? from : was.beganAt,
    beganWith: beginsNow ? (was.arrived ?? 0) : was.beganWith,
    overAt: phase === 'over' ? (was.phase === 'over' ? was.overAt : to) : null,
    curve: phase === 'at-work' ? nextCurve(was, arrived, between) : emptyCurve,
    arrivals:
      phase === 'at-work' && between.polled ? withArrivals(was.arrivals, grown, { from, to }) : emptyArrivals,
  }
  return { type, grown }
}

/** The count stood until the last answer that showed it so. */
function nextCurve(was: TypeTrace, arrived: number | null, { from, to }: Between): Curve {
  if (arrived === null) return emptyCurve
  if (arrived === was.arrived && was.phase === 'at-work') return was.curve
  const stood = was.arrived ?? arrived
  return withPoint(withPoint(was.curve, { at: from, count: stood }), { at: to, count: arrived })
}

function phaseOf(row: Pick<Row, 'status' | 'src' | 'dst' | 'startedAt'>): Phase {
  if (isCompared(row.status)) return 'over'
  return rowState(row) === 'waiting' ? 'waiting' : 'at-work'
}

const arrivedOf = ({ src, dst }: Pick<Row, 'src' | 'dst'>): number | null =>
  src === null || dst === null ? null : Math.min(src, dst)
