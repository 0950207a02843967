// Objects of unlike sizes, taken one after the other by a few sessions at once: what is counted is what is whole.
import type { Part } from '../random.ts'
import { evenly, factor } from './draw.ts'

/** A disaster recovery uses fewer than eight sessions for each stage. */
const SESSIONS = 7

/** How much has arrived (0 to 1) after a part of the time (0 to 1), where one object takes `hugeShare` of that time. */
export function paceOfSessions(
  objects: number,
  hugeShare: number,
  ...parts: readonly Part[]
): (part: number) => number {
  const costs = Array.from({ length: objects }, (_, index) => factor(0.8, ...parts, index))
  const others = costs.reduce((sum, cost) => sum + cost, 0)
  const place = Math.floor(evenly([0, 0.6], ...parts, 'place') * objects)
  costs[place] = (others / SESSIONS) * (hugeShare / (1 - hugeShare))
  const free = Array.from({ length: SESSIONS }, () => 0)
  const ends = costs.map((cost) => {
    const next = free.indexOf(Math.min(...free))
    free[next] = (free[next] ?? 0) + cost
    return free[next] ?? 0
  })
  ends.sort((a, b) => a - b)
  const last = ends.at(-1) ?? 1
  return (part) => countUpTo(ends, part * last) / objects
}

function countUpTo(ends: readonly number[], time: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return low
}
