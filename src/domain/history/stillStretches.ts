// When a job stood still for longer than is usual for it, as far as the events tell.
import type { LockstepEvent } from '#contract/events.ts'
import type { HistoryGap } from '#contract/history.ts'

/** Nothing moved from the one instant to the other. */
export type StillStretch = { fromAt: number; toAt: number }

type Facts = {
  /** Of one job, in any order; other kinds are passed over. */
  events: readonly Pick<LockstepEvent, 'kind' | 'at' | 'before'>[]
  /** Instants at which a count changed, ascending. */
  changes: readonly number[]
  /** Since when the job stands still at present; null = it does not. */
  since: number | null
  /** End of what is shown. */
  toAt: number
}

/** Oldest first. A stall lasts from the last movement before it until the next one, or to the end of what is shown. */
export function stillStretches({ events, changes, since, toAt }: Facts): StillStretch[] {
  const begun = events.flatMap(({ kind, at, before }) =>
    kind === 'stalled' ? [{ fromAt: typeof before === 'number' ? before : at, seenAt: at }] : [],
  )
  const again = events.flatMap(({ kind, at }) => (kind === 'moving-again' ? [at] : []))
  const ends = [...changes, ...again].toSorted((a, b) => a - b)
  const stretches = begun.map(({ fromAt, seenAt }): StillStretch => {
    const end = ends.find((at) => at > Math.max(fromAt, seenAt))
    return { fromAt, toAt: Math.min(end ?? toAt, toAt) }
  })
  // The server tells at once that a job stands; the event may not have been asked for yet.
  if (since !== null) stretches.push({ fromAt: since, toAt })
  return stretches
    .filter((stretch) => stretch.fromAt < stretch.toAt)
    .toSorted((a, b) => a.fromAt - b.fromAt)
    .filter((stretch, index, all) => index === 0 || stretch.fromAt >= (all[index - 1]?.toAt ?? 0))
}

/** What is left of stretches without the times of which nothing is known. */
export const withoutGaps = (
  stretches: readonly StillStretch[],
  gaps: readonly HistoryGap[],
): StillStretch[] =>
  gaps.reduce<StillStretch[]>((left, gap) => left.flatMap((stretch) => cut(stretch, gap)), [...stretches])

function cut(stretch: StillStretch, gap: HistoryGap): StillStretch[] {
  if (gap.to <= stretch.fromAt || gap.from >= stretch.toAt) return [stretch]
  const parts = [
    { fromAt: stretch.fromAt, toAt: gap.from },
    { fromAt: gap.to, toAt: stretch.toAt },
  ]
  return parts.filter(({ fromAt, toAt }) => fromAt < toAt)
}
