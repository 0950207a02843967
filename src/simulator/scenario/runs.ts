// Jobs whose runs come again and again: begin, go on, end or stop short, rest, begin anew.
import { hashOf } from '../random.ts'
import { turnAt, type Turn } from '../timeline/cycle.ts'
import { rowsAt } from '../timeline/run.ts'
import { planRun, type RunSize } from './planRun.ts'
import type { Figures, JobMoment, Row } from './scenario.ts'

export type RunsPlan = RunSize & {
  /** Makes this job's chance its own. */
  name: string
  seed: number
  /** From the beginning of one run to the beginning of the next. */
  periodMs: number
  /** Where in the period the runs begin; made up from the name where absent. */
  offsetMs?: number
  /** The run stands still from here on, ms after its start, and never ends. */
  stopsAfterMs?: number
  /** What the task says then; it stays initializing where absent. */
  stoppedStatus?: string
  /** What DRS answers from then on instead of the figures. */
  stoppedFigures?: Figures
  /** Task status between runs; the usual one where absent. */
  restStatus?: string
  /** Changes rows before they go out: for the odd cases. */
  alter?: (rows: Row[], turn: Turn) => Row[]
}

export const runs = (plan: RunsPlan): ((atMs: number) => JobMoment) => {
  const { name, seed, periodMs, stopsAfterMs = Number.POSITIVE_INFINITY } = plan
  const cycle = { periodMs, offsetMs: plan.offsetMs ?? hashOf('offset', name) % periodMs }
  return (atMs) => {
    const turn = turnAt(cycle, atMs)
    const stretches = planRun(plan, seed, name, turn.number)
    const seenMs = Math.min(turn.elapsedMs, stopsAfterMs)
    const rows = rowsAt({ startedAt: turn.startedAt, stretches }, turn.startedAt + seenMs)
    const figures: Figures = { kind: 'rows', rows: plan.alter?.(rows, turn) ?? rows }
    if (turn.elapsedMs >= stopsAfterMs) {
      const taskStatus = plan.stoppedStatus ?? 'FULL_TRANSFER_STARTED'
      return { taskStatus, figures: plan.stoppedFigures ?? figures }
    }
    if (turn.elapsedMs < plan.durationMs) return { taskStatus: 'FULL_TRANSFER_STARTED', figures }
    return { taskStatus: plan.restStatus ?? 'INCRE_TRANSFER_STARTED', figures }
  }
}
