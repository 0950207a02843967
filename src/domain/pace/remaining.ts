// How long a run will still take: the types at work side by side, and then those that have not begun, one after the other.
import type { ReadyBasis } from '#contract/pace.ts'

import type { Row } from '../snapshot.ts'
import { abreast } from './abreast.ts'
import { around, type Belief, exactly, longerOf, sumOf, timesOf } from './belief.ts'
import { typeAtWork } from './typeAtWork.ts'
import { type UsualFacts, type UsualTime, usualTimes } from './usualTimes.ts'

/** `left`: the rows that DRS has not finished, their counts readable. `basis`: what it rests on, in a fixed order. */
export function remainingOf(
  left: readonly Row[],
  facts: UsualFacts,
): { belief: Belief; basis: ReadyBasis[] } {
  const { trace } = facts
  const usualOf = usualTimes(facts)
  const traces = new Map(trace.types.map((type) => [type.type, type]))
  const bases = new Set<ReadyBasis>()
  const toCome: UsualTime[] = []
  let atWork: Belief = exactly(0)
  for (const row of left) {
    const type = traces.get(row.type)
    const usual = usualOf(row.type, row.src ?? 0)
    if (type?.phase === 'at-work') {
      const { belief, basis } = typeAtWork({ type, row, trace, usual })
      atWork = longerOf(atWork, belief)
      for (const each of basis) bases.add(each)
    } else if (usual !== null) {
      toCome.push(usual)
      bases.add(usual.basis)
    } else if (row.src !== 0) {
      atWork = exactly(Infinity)
    }
  }
  const after = timesOf(inSequence(toCome), abreast(trace, facts.previousRun))
  return { belief: sumOf(atWork, after), basis: order.filter((basis) => bases.has(basis)) }
}

const order: readonly ReadyBasis[] = ['this-run', 'previous-run', 'other-jobs']

/**
 * The sum of lengths that err together for one half and each by itself for the other, as one length of the same mean and
 * variance (Fenton and Wilkinson).
 */
function inSequence(times: readonly UsualTime[]): Belief {
  let [mean, alone, together] = [0, 0, 0]
  for (const { ms, sigma } of times) {
    const expected = ms * Math.exp(sigma ** 2 / 2)
    const deviation = expected * Math.sqrt(Math.expm1(sigma ** 2))
    mean += expected
    alone += deviation ** 2
    together += deviation
  }
  if (mean === 0) return exactly(0)
  const variance = Math.log1p((alone + together ** 2) / 2 / mean ** 2)
  return around(mean * Math.exp(-variance / 2), Math.sqrt(variance))
}
