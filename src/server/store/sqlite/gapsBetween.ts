// Where nothing is known: between the spans in which a job was polled, and where samples had to be given up.
import type { HistoryGap } from '#contract/history.ts'

/** `toAt`: the last good answer. `expectedMs`: how long after it the next one was expected. */
export type Watched = { fromAt: number; toAt: number; expectedMs: number }

/** A span that still grows is written at least this often: until then its end tells nothing. */
const WRITTEN_EVERY_MS = 60_000

/** Clipped to the range, oldest first, none empty, none touching another. `watched` and `lost`: oldest first. */
export function gapsBetween(question: {
  watched: readonly Watched[]
  lost: readonly HistoryGap[]
  range: { from: number; to: number }
}): HistoryGap[] {
  const { watched, lost, range } = question
  const gaps: HistoryGap[] = [...lost]
  let knownTo = range.from
  for (const { fromAt, toAt } of watched) {
    if (fromAt > knownTo) gaps.push({ from: knownTo, to: fromAt })
    knownTo = Math.max(knownTo, toAt)
  }
  const last = watched.at(-1)
  const grace = last === undefined ? 0 : Math.max(last.expectedMs, WRITTEN_EVERY_MS)
  if (range.to > knownTo + grace) gaps.push({ from: knownTo, to: range.to })
  return joined(gaps, range)
}

function joined(gaps: readonly HistoryGap[], range: { from: number; to: number }): HistoryGap[] {
  const result: HistoryGap[] = []
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(gap.from, range.from)
    const to = Math.min(gap.to, range.to)
    const last = result.at(-1)
    if (from >= to) continue
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}
