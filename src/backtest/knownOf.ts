// What is known beside the run itself: the run before, what other jobs took, both or neither.
import type { RunRecord } from '#contract/history.ts'
import { rowState } from '#domain/rowState.ts'
import { chanceOf, type Part } from '#simulator/random.ts'
import type { ShapedRun } from '#simulator/shapes/shapedRun.ts'
import type { Shape } from '#simulator/shapes/shapes.ts'

import { snapshotOf } from './snapshotOf.ts'

export const knowledges = ['nothing', 'previous run', 'other jobs', 'both'] as const
export type Knowledge = (typeof knowledges)[number]

export type Known = { previousRun: RunRecord | null; otherRates: ReadonlyMap<string, number> }

/** Part of its time after which a run is cut off. */
export const cutPart = (job: readonly Part[]): number => 0.2 + 0.6 * chanceOf(...job, 'cut')

export type Asked = {
  shape: Shape
  job: readonly Part[]
  knowledge: Knowledge
  otherRates: ReadonlyMap<string, number>
}

export function knownOf({ shape, job, knowledge, otherRates }: Asked): Known {
  const before = knowledge === 'previous run' || knowledge === 'both' || shape.restarts === true
  const others = knowledge === 'other jobs' || knowledge === 'both'
  const run = shape.run(job, 0)
  const cut = shape.restarts === true ? cutPart(job) : 1
  return { previousRun: before ? recordOf(run, cut) : null, otherRates: others ? otherRates : new Map() }
}

/** As the store keeps it: cut off after a part of its time, or come to its end. */
function recordOf(run: ShapedRun, part: number): RunRecord {
  const startedAt = 1_780_000_000_000
  const { rows } = snapshotOf(run.rowsAt(startedAt, Math.floor(part * run.durationMs) + (part < 1 ? 0 : 1)))
  const endedAt = part < 1 ? null : startedAt + Math.round(run.durationMs)
  return { startedAt, endedAt, types: rows.map((row) => ({ ...row, state: rowState(row) })) }
}
