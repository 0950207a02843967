// How much of the time of its types a run saves by working on several at once.
import type { RunRecord } from '#contract/history.ts'

import type { Trace } from './trace.ts'

type Span = { from: number; to: number }

/** So few types say nothing of how the next ones will lie. */
const TYPES_NEEDED = 3

/** Time in which anything was at work, as a share of the times of all types: 1 = strictly one after the other. */
export function abreast(trace: Trace, previousRun: RunRecord | null): number {
  const before = (previousRun?.types ?? []).flatMap(({ startedAt, endedAt }) =>
    startedAt === null || endedAt === null ? [] : [{ from: startedAt, to: endedAt }],
  )
  const now = trace.types.flatMap(({ phase, beganAt, overAt }) =>
    beganAt === null || phase === 'waiting' ? [] : [{ from: beganAt, to: overAt ?? trace.at }],
  )
  return shareOf(before) ?? shareOf(now) ?? 1
}

function shareOf(spans: readonly Span[]): number | null {
  const [sum, union] = [sumMs(spans), unionMs(spans)]
  return spans.length < TYPES_NEEDED || sum === 0 ? null : union / sum
}

const sumMs = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)

function unionMs(spans: readonly Span[]): number {
  let [sum, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}
