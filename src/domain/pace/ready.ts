// When everything will have arrived: a range that is right four times in five, or the reason why there is none.
import type { RunRecord } from '#contract/history.ts'
import type { Ready, ReadyBasis, ReadyLack } from '#contract/pace.ts'
import type { JobState } from '#contract/words.ts'

import type { Row } from '../snapshot.ts'
import { isCompared } from '../statusCodes.ts'
import { quantile } from './belief.ts'
import { remainingOf } from './remaining.ts'
import type { Trace } from './trace.ts'

export type ReadyFacts = {
  trace: Trace
  /** Of the last good answer. */
  rows: readonly Row[]
  state: JobState
  paused: boolean
  /** The initialization before this one. */
  previousRun: RunRecord | null
  /** Objects per minute by type, over other jobs. */
  otherRates: ReadonlyMap<string, number>
  at: number
}

const MOVEMENTS_NEEDED = 3
/** A range wider than so many times what the run has taken so far tells nothing. */
const WIDEST = 4
/** The range leaves out the earliest and the latest tenth. */
const TAIL = 0.1
/** A viewer does not notice a change by less than this part of the range, or than half of the minutes it is told in. */
const NOTICED = 0.1
const NOTICED_LEAST_MS = 30_000

/** Null where there is nothing to wait for: not begun, over, failed, missing or unknown. */
export function readyOf(facts: ReadyFacts): Ready | null {
  const { trace, rows, state, paused, at } = facts
  if (state !== 'initializing' && state !== 'stalled') return null
  if (state === 'stalled' || paused) return noRange('no-movement', null)
  if (trace.beganAt === null || trace.movements < MOVEMENTS_NEEDED) return notYet('few-movements')
  const left = rows.filter((row) => !isCompared(row.status))
  if (left.length === 0) return null
  if (left.some(({ src, dst }) => src === null || dst === null)) return notYet('no-count')
  const { belief, basis } = remainingOf(left, facts)
  const [earliest, likely, latest] = [
    quantile(belief, TAIL),
    quantile(belief, 0.5),
    quantile(belief, 1 - TAIL),
  ]
  // Not even a number where a type never moved and nothing is known of it.
  if (!(latest - earliest <= WIDEST * elapsedMs(facts))) return notYet('too-wide')
  return {
    kind: 'range',
    earliestAt: Math.floor(at + earliest),
    likelyAt: Math.round(at + likely),
    latestAt: Math.ceil(at + latest),
    basis,
    lack: null,
  }
}

/** Whether a viewer who was shown one needs not be told the other. */
export function isSameReady(shown: Ready, is: Ready): boolean {
  if (shown.kind !== is.kind || shown.lack !== is.lack || shown.basis.join() !== is.basis.join()) return false
  const length = Math.abs((shown.latestAt ?? 0) - (shown.earliestAt ?? 0))
  const unnoticed = Math.max(NOTICED_LEAST_MS, NOTICED * length)
  return (['earliestAt', 'likelyAt', 'latestAt'] as const).every(
    (instant) => Math.abs((shown[instant] ?? 0) - (is[instant] ?? 0)) <= unnoticed,
  )
}

/** Since DRS began the run, or since it was first seen where DRS's clock makes that longer ago. */
const elapsedMs = ({ trace, rows, at }: ReadyFacts): number =>
  rows.reduce(
    (longest, { startedAt }) => Math.max(longest, startedAt === null ? 0 : at - startedAt),
    at - (trace.beganAt ?? at),
  )

const notYet = (lack: ReadyLack): Ready => noRange('not-yet-known', lack)

const noRange = (kind: Ready['kind'], lack: ReadyLack | null): Ready => ({
  kind,
  earliestAt: null,
  likelyAt: null,
  latestAt: null,
  basis: [] satisfies ReadyBasis[],
  lack,
})
