// One run of a job against the one before it.
import type { RunRecord } from '#contract/history.ts'
import type { TypeProgress } from '#contract/job.ts'

import { rowDuration, type RowDuration } from '../duration.ts'

/** How much longer something took than before. */
export type Difference = {
  /** Below 0 = shorter. */
  ms: number
  /** Of the earlier duration, -1 and up; null where that was 0. */
  share: number | null
}

export type TypeComparison = {
  type: string
  raw: string
  /** Null = the run does not have the type. */
  row: TypeProgress | null
  previousRow: TypeProgress | null
  duration: RowDuration
  previousDuration: RowDuration
  /** Null where the two cannot be compared. */
  difference: Difference | null
}

/** The types of both runs, in the order of this one. `nowMs`: the server's clock. */
export function compareTypes(run: RunRecord, previous: RunRecord, nowMs: number): TypeComparison[] {
  const earlier = new Map(previous.types.map((row) => [row.type, row]))
  const own = new Set(run.types.map(({ type }) => type))
  const pairs = [
    ...run.types.map((row) => ({ row, previousRow: earlier.get(row.type) ?? null })),
    ...previous.types.filter(({ type }) => !own.has(type)).map((previousRow) => ({ row: null, previousRow })),
  ]
  return pairs.flatMap(({ row, previousRow }) => {
    const named = row ?? previousRow
    if (named === null) return []
    const duration = row === null ? none : rowDuration(row, nowMs)
    const previousDuration = previousRow === null ? none : finishedDuration(previousRow)
    const difference = differenceOf(spanOf(duration), spanOf(previousDuration))
    return [{ type: named.type, raw: named.raw, row, previousRow, duration, previousDuration, difference }]
  })
}

/** How long a run took, or has taken up to `nowMs` where it is under way; null where the next one cut it off. */
export function runSpan(run: Pick<RunRecord, 'startedAt' | 'endedAt'>, nowMs: number | null): Span | null {
  const toAt = run.endedAt ?? nowMs
  return toAt === null ? null : { ms: Math.max(0, toAt - run.startedAt), over: run.endedAt !== null }
}

/** `over`: false while it still grows. */
export type Span = { ms: number; over: boolean }

/**
 * This span against an earlier one that is over. One that still grows can only be said to be longer: as long as it is
 * shorter, nothing follows from it.
 */
export function differenceOf(span: Span | null, previous: Span | null): Difference | null {
  if (span === null || previous === null || !previous.over) return null
  const ms = span.ms - previous.ms
  if (!span.over && ms < 0) return null
  return { ms, share: previous.ms === 0 ? null : ms / previous.ms }
}

const none: RowDuration = { kind: 'none' }

/** How long a type took in a run that is past: it grows no more, even where DRS never told its end. */
export function finishedDuration(row: TypeProgress): RowDuration {
  return row.endedAt === null ? none : rowDuration(row, row.endedAt)
}

/** A duration that can be compared; null where there is none, or one that cannot be right. */
export function spanOf(duration: RowDuration): Span | null {
  if (duration.kind === 'none' || duration.kind === 'clock') return null
  return { ms: duration.ms, over: duration.kind === 'took' }
}
