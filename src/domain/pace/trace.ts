// What is remembered of a run's progress: as little as rate and ready time can be told from, for it is kept in memory for
// every job. Every instant is of the server's clock.
import type { Row } from '../snapshot.ts'
import { type Arrivals, emptyArrivals, withArrivals } from './arrivals.ts'
import { withClockSetBack } from './clockSetBack.ts'
import {
  type Between,
  firstTypeTrace,
  hasMoved,
  isTypeSaidAgain,
  nextTypeTrace,
  type TypeTrace,
} from './typeTrace.ts'

/** Plain data, never changed in place. */
export type Trace = {
  /** First answer of this run that was seen; null = none yet. */
  beganAt: number | null
  /** Last good answer. */
  at: number
  /** From here on `gaps` has all of them: `beganAt`, or the end of the last gap that was forgotten. */
  polledFrom: number
  /** Oldest first. */
  gaps: readonly Gap[]
  longestGapMs: number
  /** Answers in which a count or a status of this run was another than before. */
  movements: number
  /** The last of them. */
  movedAt: number | null
  /** Of all types together. */
  arrivals: Arrivals
  types: readonly TypeTrace[]
}

/** A time between two good answers in which the job counts as not polled. */
export type Gap = { from: number; to: number }

export type TracedAnswer = {
  rows: readonly Row[]
  at: number
  /** It began a new run. */
  restarted: boolean
  /** After longer than this without a good answer the job was not polled in between. */
  longestGapMs: number
}

export const emptyTrace: Trace = {
  beganAt: null,
  at: 0,
  polledFrom: 0,
  gaps: [],
  longestGapMs: 0,
  movements: 0,
  movedAt: null,
  arrivals: emptyArrivals,
  types: [],
}

/** Ten polled minutes are found behind fewer gaps, unless hardly one answer follows another in time. */
export const GAPS_KEPT = 32
/** So many types that are no longer sent are remembered: an answer full of invented ones must not grow without end. */
const ABSENT_KEPT = 64

/**
 * A good answer, also one that shows nothing new. Kept history is replayed the same way: its points in order, each with
 * the rows as they stood, with a `longestGapMs` of Infinity for a time that is known to have been polled.
 */
export function observeTrace(trace: Trace, answer: TracedAnswer): Trace {
  const { rows, at, longestGapMs } = answer
  if (answer.restarted || trace.beganAt === null) return begun(answer)
  const before = at < trace.at ? withClockSetBack(trace, at) : trace
  const between = { from: before.at, to: at, polled: at - before.at <= longestGapMs }
  const passed = { ...before, at, longestGapMs }
  if (!between.polled) Object.assign(passed, withGap(before, between))
  return isSaidAgain(before.types, rows) ? passed : withRows(passed, rows, between)
}

const begun = ({ rows, at, longestGapMs }: TracedAnswer): Trace => ({
  ...emptyTrace,
  beganAt: at,
  at,
  polledFrom: at,
  longestGapMs,
  types: rows.map((row) => firstTypeTrace(row, at)),
})

/** Most answers are: the same types in the same order, and nothing in them that was not known. */
function isSaidAgain(types: readonly TypeTrace[], rows: readonly Row[]): boolean {
  if (types.length !== rows.length) return false
  for (let index = 0; index < types.length; index++) {
    const [was, row] = [types[index], rows[index]]
    if (was === undefined || row === undefined || !isTypeSaidAgain(was, row)) return false
  }
  return true
}

function withGap({ gaps, polledFrom }: Trace, { from, to }: Gap): Pick<Trace, 'gaps' | 'polledFrom'> {
  const all = [...gaps, { from, to }]
  const forgotten = all.length > GAPS_KEPT ? all.shift() : undefined
  return { gaps: all, polledFrom: forgotten?.to ?? polledFrom }
}

function withRows(trace: Trace, rows: readonly Row[], between: Between): Trace {
  const before = new Map(trace.types.map((type) => [type.type, type]))
  let [grown, moved] = [0, false]
  const types = rows.map((row) => {
    const was = before.get(row.type)
    before.delete(row.type)
    if (was === undefined) {
      moved = true
      return firstTypeTrace(row, between.to)
    }
    if (isTypeSaidAgain(was, row)) return was
    const next = nextTypeTrace(was, row, between)
    grown += next.grown
    moved ||= hasMoved(was, next.type)
    return next.type
  })
  const absent = before.size > ABSENT_KEPT ? [] : before.values()
  return {
    ...trace,
    movements: trace.movements + (moved ? 1 : 0),
    movedAt: moved ? between.to : trace.movedAt,
    arrivals: between.polled ? withArrivals(trace.arrivals, grown, between) : trace.arrivals,
    types: [...types, ...absent],
  }
}
