// One initialization: object types one after the other, each over its stretch of time, overlapping a little.
import type { Row } from '../scenario/scenario.ts'

export type Stretch = {
  type: string
  /** Objects on the source side. */
  src: number
  /** Begin and end within the run, ms after its start. */
  fromMs: number
  toMs: number
  /** How much of the source has arrived (0 to 1) after this part of the stretch (0 to 1); even pace where absent. */
  pace?: (part: number) => number
  /** What the DR side has at the end; as many as the source where absent. */
  finalDst?: number
}

export type Run = { startedAt: number; stretches: readonly Stretch[] }

/** Every row of the run at a moment, those that wait included. */
export const rowsAt = (run: Run, atMs: number): Row[] =>
  run.stretches.map((stretch) => rowAt(stretch, run.startedAt, atMs))

const rowAt = (stretch: Stretch, startedAt: number, atMs: number): Row => {
  const { type, src } = stretch
  const begin = startedAt + stretch.fromMs
  const end = startedAt + stretch.toMs
  if (atMs < begin) return { kind: 'plain', type, status: 1, src, dst: 0, startedAt: null, endedAt: null }
  const goal = stretch.finalDst ?? src
  if (atMs >= end) return { kind: 'plain', type, status: 2, src, dst: goal, startedAt: begin, endedAt: end }
  const part = (atMs - begin) / (end - begin)
  const dst = Math.floor(goal * (stretch.pace?.(part) ?? part))
  return { kind: 'plain', type, status: 1, src, dst, startedAt: begin, endedAt: null }
}
