// Tells the board how a project fares, whenever that has changed.
import type { BoardSink, ProjectStatus } from '../board/boardSink.ts'
import { emptyLedger, usedLastMinute } from './ledger.ts'
import type { PollerState } from './pollerState.ts'
import { nextPollAt, type ProjectRun } from './projectRun.ts'

/** Plans closer than this are one plan: the two clocks do not tick as one. */
const SAME_MS = 100

export type Announcer = (state: PollerState) => void

export const createAnnouncer = (board: BoardSink): Announcer => {
  const told = new WeakMap<ProjectRun, ProjectStatus>()
  return (state) => {
    for (const run of state.runs.values()) {
      const before = told.get(run)
      const status = statusOf(state, run, before?.nextPollAt ?? null)
      if (before !== undefined && isSame(before, status)) continue
      told.set(run, status)
      board.project(run.configuration.name, status)
    }
  }
}

const statusOf = (state: PollerState, run: ProjectRun, before: number | null): ProjectStatus => {
  const { clock, ledgers } = state
  const [now, nowMs] = [clock.monotonicMs(), clock.nowMs()]
  const at = nextPollAt(run, now)
  const planned = at === null ? null : Math.round(nowMs + Math.max(0, at - now))
  return {
    health: run.health,
    error: run.error,
    nextPollAt:
      planned !== null && before !== null && Math.abs(planned - before) < SAME_MS ? before : planned,
    retries: run.backoff.failures,
    budget: {
      perMinute: run.configuration.poll.callsPerMinute,
      usedLastMinute: usedLastMinute(ledgers.get(run.budget) ?? emptyLedger, now),
    },
  }
}

const isSame = (a: ProjectStatus, b: ProjectStatus): boolean =>
  a.health === b.health &&
  a.error === b.error &&
  a.nextPollAt === b.nextPollAt &&
  a.retries === b.retries &&
  a.budget.usedLastMinute === b.budget.usedLastMinute &&
  a.budget.perMinute === b.budget.perMinute
