// How long after a good answer the next one of a job is expected: its pace, or one round within the budget if longer.
import type { BoardSink } from '../board/boardSink.ts'
import type { JobRun } from './jobRun.ts'
import type { ProjectRun } from './projectRun.ts'
import { roundMs } from './round.ts'

/** A job that is asked less often than this waits for no round. */
const ROUND_PACE_MS = 60_000
/** Ids asked alone have a tenth of the budget. */
const ALONE_SHARE = 0.1

/** Tells the board for the given ids of `run`; `all` are the projects that may share its budget. */
export const tellExpectations = (
  board: BoardSink,
  run: ProjectRun,
  facts: { jobIds: Iterable<string>; all: readonly ProjectRun[] },
): void => {
  const { callsPerMinute } = run.configuration.poll
  const sharing = facts.all.filter((other) => other.budget === run.budget)
  const together = roundMs(
    sharing.map((other) => ({ jobs: count(other, isInRound), batch: other.configuration.poll.batch })),
    callsPerMinute,
  )
  const alone = roundMs(
    sharing.map((other) => ({ jobs: count(other, isAlone), batch: 1 })),
    callsPerMinute * ALONE_SHARE,
  )
  for (const id of facts.jobIds) {
    const job = run.jobs.get(id)
    if (job === undefined) continue
    board.expect(run.configuration.name, id, Math.max(job.paceMs, isAlone(job) ? alone : together))
  }
}

const isAlone = (job: JobRun): boolean => job.company === 'alone'

const isInRound = (job: JobRun): boolean => !isAlone(job) && job.paceMs <= ROUND_PACE_MS

const count = (run: ProjectRun, test: (job: JobRun) => boolean): number => {
  let jobs = 0
  for (const job of run.jobs.values()) if (test(job)) jobs += 1
  return jobs
}
