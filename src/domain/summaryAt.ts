// A job as the board showed it at a moment of the past, from what is kept of that moment.
import type { JobSummary } from '#contract/job.ts'
import type { Freshness } from '#contract/words.ts'

import { rowState } from './rowState.ts'
import { runOf } from './run.ts'
import type { Row } from './snapshot.ts'
import { totalsOf } from './totals.ts'
import type { Verdict } from './verdict.ts'

export type Moment = {
  /** In the order of types. */
  rows: readonly Row[]
  /** When the latest change before the moment was seen. */
  changedAt: number | null
  /** Null = nothing had been said yet. */
  verdict: Verdict | null
}

export type MomentFacts = {
  project: string
  jobId: string
  /** Where nothing had been said yet. */
  name: string
  freshness: Freshness
  /** Last good answer before the moment. */
  polledAt: number | null
  /** `create_time` of that answer; null where it is not kept. */
  dataAt: number | null
  at: number
}

export function summaryAt({ rows, changedAt, verdict }: Moment, facts: MomentFacts): JobSummary {
  const said = verdict ?? nothingSaid(facts)
  const { perMinute, hasMoved, ...shown } = said
  const types = rows.map((row) => ({ ...row, state: rowState(row) }))
  const run = runOf({ rows, dataAt: null, duplicateRows: 0, unreadableRows: 0 }, said.state)
  return {
    project: facts.project,
    jobId: facts.jobId,
    ...shown,
    freshness: facts.freshness,
    objects: totalsOf(types),
    typesComplete: types.filter(({ state }) => state === 'complete').length,
    typesTotal: types.length,
    startedAt: run?.startedAt ?? null,
    endedAt: run?.endedAt ?? null,
    movedAt: hasMoved ? changedAt : null,
    dataAt: facts.dataAt,
    polledAt: facts.polledAt,
    types,
    falls: [...said.falls],
    pace: perMinute === null ? null : { perMinute, spark: [] },
  }
}

const nothingSaid = ({ name, at }: MomentFacts): Verdict => ({
  name,
  state: 'unknown',
  reason: { kind: 'no-answer', type: null, since: null, usualMs: null },
  released: false,
  paused: false,
  stateSince: at,
  taskStatus: null,
  error: null,
  dataOld: false,
  falls: [],
  ready: null,
  perMinute: null,
  hasMoved: false,
})
