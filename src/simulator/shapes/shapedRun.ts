// One run of some shape: what is planned, done at the speed of the shape.
import type { Row } from '../scenario/scenario.ts'
import { rowsAt, type Stretch } from '../timeline/run.ts'
import type { Warp } from './warp.ts'

export type ShapedRun = {
  durationMs: number
  /** Every row at a moment. `startedAt`: epoch ms of the run's start. Pure. */
  rowsAt: (startedAt: number, elapsedMs: number) => Row[]
}

/** Changes the rows of a run once it is so far (0 to 1) in its time. */
export type Alter = (rows: Row[], part: number) => Row[]

export function shapedRun(stretches: readonly Stretch[], warp: Warp, alter?: Alter): ShapedRun {
  const run = { startedAt: 0, stretches }
  return {
    durationMs: warp.durationMs,
    rowsAt: (startedAt, elapsedMs) => {
      const over = elapsedMs >= warp.durationMs
      const workMs = over ? Number.MAX_SAFE_INTEGER : warp.workAt(elapsedMs)
      const inTime = (work: number | null): number | null =>
        work === null ? null : Math.round(startedAt + warp.whenDone(work))
      const rows = rowsAt(run, workMs).map((row): Row =>
        row.kind === 'plain'
          ? { ...row, startedAt: inTime(row.startedAt), endedAt: inTime(row.endedAt) }
          : row,
      )
      return alter?.(rows, Math.min(1, elapsedMs / warp.durationMs)) ?? rows
    },
  }
}

/** When the last of the work is done, were it done at even speed. */
export const workOf = (stretches: readonly Stretch[]): number =>
  Math.max(...stretches.map(({ toMs }) => toMs))
