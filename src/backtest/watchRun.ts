// Watches one run as the server does, and asks at some moments of it when it will be ready.
import type { Ready } from '#contract/pace.ts'
import { emptyRecord, type JobRecord, observeSnapshot } from '#domain/jobRecord.ts'
import { judgeJob } from '#domain/judge.ts'
import { readyOf } from '#domain/pace/ready.ts'
import { emptyTrace, observeTrace, type Trace } from '#domain/pace/trace.ts'
import { isNewRun } from '#domain/run.ts'
import type { ShapedRun } from '#simulator/shapes/shapedRun.ts'

import type { Known } from './knownOf.ts'
import type { Polls } from './polls.ts'
import { snapshotOf } from './snapshotOf.ts'

/** Parts of a run's time after which it is asked: at the last poll before. */
export const ASKED = [0.25, 0.5, 0.75] as const

export type Answer = {
  part: (typeof ASKED)[number]
  askedAt: number
  ready: Ready | null
  /** When the run came to its end. */
  endedAt: number
  /** What it had taken when it was asked. */
  elapsedMs: number
}

export type Watched = {
  run: ShapedRun
  startedAt: number
  polls: Polls
  known: Known
  /** A run that was watched before this one, and cut off. */
  cut: { run: ShapedRun; startedAt: number; polls: Polls } | null
}

const STALL_AFTER_MS = 300_000
const TIMEOUT_MS = 10_000

type Seen = { record: JobRecord; trace: Trace }

export function watchRun({ run, startedAt, polls, known, cut }: Watched): Answer[] {
  const endedAt = startedAt + run.durationMs
  const asked = ASKED.map((part) => polls.at.findLastIndex((moment) => moment <= part * run.durationMs))
  const answers: Answer[] = []
  let seen: Seen = { record: emptyRecord(), trace: emptyTrace }
  for (const elapsedMs of cut?.polls.at ?? []) if (cut !== null) seen = poll(seen, cut, elapsedMs)
  for (const [index, elapsedMs] of polls.at.entries()) {
    seen = poll(seen, { run, startedAt, polls }, elapsedMs)
    for (const [place, part] of ASKED.entries()) {
      if (asked[place] !== index) continue
      const askedAt = seen.trace.at
      answers.push({ part, askedAt, ready: readyNow(seen, known), endedAt, elapsedMs })
    }
  }
  return answers
}

function poll(seen: Seen, watched: Pick<Watched, 'run' | 'startedAt' | 'polls'>, elapsedMs: number): Seen {
  const { run, startedAt, polls } = watched
  const at = Math.round(startedAt + elapsedMs)
  const snapshot = snapshotOf(run.rowsAt(startedAt, elapsedMs))
  const { reference } = seen.record
  const restarted = reference !== null && isNewRun(reference, snapshot)
  const longestGapMs = 3 * polls.everyMs + TIMEOUT_MS
  return {
    record: observeSnapshot(seen.record, { snapshot, at, dataAgeMs: null }),
    trace: observeTrace(seen.trace, { rows: snapshot.rows, at, restarted, longestGapMs }),
  }
}

function readyNow({ record, trace }: Seen, known: Known): Ready | null {
  const { state, paused } = judgeJob(record, { stallAfterMs: STALL_AFTER_MS })
  const rows = record.snapshot?.rows ?? []
  return readyOf({ trace, rows, state, paused, ...known, at: trace.at })
}
