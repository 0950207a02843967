// How long a run will still take: the types at work, side by side, and then those that have not begun, one after the other.
import type { ReadyBasis } from '#contract/pace.ts'

import type { Row } from '../snapshot.ts'
import { remainingAtWork } from './atWork.ts'
import { around, type Belief, exactly, longerOf, oneOf, sumOf } from './belief.ts'
import type { TypeTrace } from './typeTrace.ts'
import { type UsualFacts, type UsualTime, usualTimes } from './usualTimes.ts'

export type Remaining = { belief: Belief; basis: ReadyBasis[] }

/** `left`: the rows that DRS has not finished, their counts readable. */
export function remainingOf(left: readonly Row[], facts: UsualFacts): Remaining {
  const usual = usualTimes(facts)
  const { trace } = facts
  const traces = new Map(trace.types.map((type) => [type.type, type]))
  const bases = new Set<ReadyBasis>()
  let atWork: Belief = exactly(0)
  const toCome: UsualTime[] = []
  for (const row of left) {
    const type = traces.get(row.type)
    const time = usual(row.type, row.src ?? 0)
    if (type?.phase === 'at-work') {
      const belief = remainingOfType({ type, row, time, at: trace.at })
      bases.add('this-run')
      atWork = longerOf(atWork, belief)
    } else if (time !== null) {
      bases.add(time.basis)
      toCome.push(time)
    }
  }
  return { belief: sumOf(atWork, inSequence(toCome)), basis: [...bases].toSorted(byOrder) }
}

const order: readonly ReadyBasis[] = ['this-run', 'previous-run', 'other-jobs']
const byOrder = (a: ReadyBasis, b: ReadyBasis): number => order.indexOf(a) - order.indexOf(b)

type AtWork = { type: TypeTrace; row: Row; time: UsualTime | null; at: number }

function remainingOfType({ type, row, time, at }: AtWork): Belief {
  const objects = Math.max(0, (row.src ?? 0) - (row.dst ?? 0))
  const told = remainingAtWork(type.curve, at, objects)
  const share = (row.src ?? 0) === 0 ? 0 : objects / (row.src ?? 1)
  const spentMs = at - (type.beganAt ?? at)
  const usual = time === null ? null : around(leftOf(time.ms, { share, spentMs }), time.sigma)
  if (told === null) return usual ?? exactly(objects === 0 ? 0 : Number.POSITIVE_INFINITY)
  if (usual === null || time?.basis === 'this-run') return told
  return oneOf([
    { belief: told, weight: 1 - share },
    { belief: usual, weight: share },
  ])
}

/** By the objects that are left, or by the time that is left where that is longer: one huge table counts late. */
const leftOf = (ms: number, { share, spentMs }: { share: number; spentMs: number }): number =>
  Math.max(share * ms, ms - spentMs)

/** The sum of times that err together for one half and each by itself for the other. */
function inSequence(times: readonly UsualTime[]): Belief {
  if (times.length === 0) return exactly(0)
  let [mean, alone, together] = [0, 0, 0]
  for (const { ms, sigma } of times) {
    const expected = ms * Math.exp(sigma ** 2 / 2)
    const deviation = expected * Math.sqrt(Math.expm1(sigma ** 2))
    mean += expected
    alone += deviation ** 2
    together += deviation
  }
  if (mean === 0) return exactly(0)
  const variance = Math.log1p((alone / 2 + together ** 2 / 2) / mean ** 2)
  return around(mean * Math.exp(-variance / 2), Math.sqrt(variance))
}
