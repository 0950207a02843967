// How long one type at work will still take: what its own curve says beside what is usual for it.
import type { ReadyBasis } from '#contract/pace.ts'

import type { Row } from '../snapshot.ts'
import { remainingAtWork } from './atWork.ts'
import { around, type Belief, exactly, oneOf, quantile, spreadOf, timesOf } from './belief.ts'
import type { Trace } from './trace.ts'
import type { TypeTrace } from './typeTrace.ts'
import type { UsualTime } from './usualTimes.ts'

type AtWork = { type: TypeTrace; row: Row; trace: Trace; usual: UsualTime | null }

/** However well its own forecasts did, a type may turn: the run before counts beside them. Set by the back-test. */
const OWN_DOUBT = 0.15

/** `usual`: the whole time of the type. */
export function typeAtWork({ type, row, trace, usual }: AtWork): { belief: Belief; basis: ReadyBasis[] } {
  const src = row.src ?? 0
  const objects = Math.max(0, src - (row.dst ?? 0))
  if (objects === 0) return { belief: exactly(trace.longestGapMs / FINISHING), basis: ['this-run'] }
  const own = remainingAtWork(type.curve, trace.at, objects)
  const spentMs = trace.at - (type.beganAt ?? trace.at)
  const left = usual && around(leftOf(usual, { share: objects / src, spentMs }), usual.sigma)
  if (own === null) {
    // Nothing arrived in all the time that is usual for the whole of it: that is no longer a guide.
    const isGuide = usual !== null && left !== null && spentMs < usual.ms
    return isGuide ? { belief: left, basis: [usual.basis] } : { belief: exactly(Infinity), basis: [] }
  }
  const told = timesOf(own, growthOf(type, { objects, trace, ms: quantile(own, 0.5) }))
  if (usual === null || left === null || usual.basis === 'this-run')
    return { belief: told, basis: ['this-run'] }
  const belief = oneOf([
    { belief: told, weight: 1 / (spreadOf(told) ** 2 + OWN_DOUBT ** 2) },
    { belief: left, weight: 1 / usual.sigma ** 2 },
  ])
  return { belief, basis: ['this-run', usual.basis] }
}

/** Everything has arrived: DRS says so within about one interval of polls, of which the longest gap has three. */
const FINISHING = 3

/**
 * By the objects that are left; beside the run before by the time that is left as well, half and half: a type of which one
 * huge table is left counts nearly all of its objects early.
 */
function leftOf({ ms, basis }: UsualTime, { share, spentMs }: { share: number; spentMs: number }): number {
  const byObjects = share * ms
  return basis === 'previous-run' ? (byObjects + Math.max(0, ms - spentMs)) / 2 : byObjects
}

/** A source that grew goes on growing for half of the time that is left: when it ends is not known. */
const GROWS_ON = 0.5
/** Where objects come as fast as they are copied, there is no end to be told. */
const GROWTH_MOST = 2

/** How much longer than `ms` the objects take that come on top of those known by now. */
function growthOf(type: TypeTrace, left: { objects: number; trace: Trace; ms: number }): number {
  const watchedMs = left.trace.at - (left.trace.beganAt ?? left.trace.at)
  const grown = (type.src ?? 0) - (type.firstSrc ?? 0)
  if (grown <= 0 || watchedMs <= 0) return 1
  return Math.min(GROWTH_MOST, 1 + (GROWS_ON * grown * left.ms) / watchedMs / left.objects)
}
