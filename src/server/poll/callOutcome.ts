// What each kind of call changes in the schedule and tells the board, once it has ended.
import type { WireLanguage } from '#contract/words.ts'

import type { BoardSink, JudgedJob } from '../board/boardSink.ts'
import type { StatusAnswer, StructAnswer } from '../drs/client.ts'
import type { UpstreamError } from '../drs/upstreamError.ts'
import { settleJob, settleStatus, type JobRun, type PollFacts } from './jobRun.ts'
import { STATUS_BATCH, type ProjectRun } from './projectRun.ts'

export type Ended = {
  run: ProjectRun
  board: BoardSink
  jobIds: readonly string[]
  /** Monotonic. */
  startedAt: number
  endedAt: number
}

/** Where DRS refuses task status it is asked again after this long, and so is an id it refuses. */
const REFUSED_STATUS_EVERY_MS = 60 * 60_000
/** Error texts that could not be had are asked for again after this long. */
const TEXT_AGAIN_MS = 5 * 60_000

export const polled = (ended: Ended, answer: StructAnswer): void => {
  const { run, board, jobIds } = ended
  const judged = board.answered(run.configuration.name, jobIds, answer)
  const named = judged.filter((job) => job.outcome !== 'unnamed')
  if (answer.rejected && named.length === 0) {
    rejected(ended)
    return
  }
  for (const news of named) {
    settle(ended, news)
    companyOf(run, news.jobId, answer.rejected && news.outcome === 'error' ? 'alone' : 'together')
  }
  // What a 400 does not name is asked again at once, without those it named.
  for (const news of judged) if (news.outcome === 'unnamed') dueNow(ended, news.jobId)
}

/** A 400 that blames nobody: halves, until the one id to blame stands alone. */
export const rejected = ({ run, jobIds, startedAt, endedAt }: Ended): void => {
  if (jobIds.length === 1) {
    for (const id of jobIds) {
      const job = run.jobs.get(id)
      if (job === undefined) continue
      job.company = 'alone'
      job.dueAt = startedAt + job.paceMs
    }
    return
  }
  const middle = Math.ceil(jobIds.length / 2)
  for (const half of [jobIds.slice(0, middle), jobIds.slice(middle)]) {
    run.halves += 1
    for (const id of half) {
      companyOf(run, id, run.halves)
      dueNow({ run, endedAt }, id)
    }
  }
}

/** DRS refuses this one id: its own error, and no trouble of the project. */
export const refusedAlone = (ended: Ended, error: UpstreamError): void => {
  const { run, board, jobIds } = ended
  rejected(ended)
  for (const id of jobIds) {
    const news = board.refused(run.configuration.name, id, error.problem)
    if (news !== null) settle(ended, news)
  }
}

/** Nothing came: the others go first, then these again. */
export const failed = ({ run, jobIds, startedAt }: Ended): void => {
  for (const id of jobIds) {
    const job = run.jobs.get(id)
    if (job !== undefined) job.dueAt = startedAt + run.configuration.poll.intervalMs
  }
}

export const toldStatuses = (ended: Ended, answer: StatusAnswer): void => {
  const { run, board, jobIds } = ended
  run.withoutTaskStatus = false
  run.statusBatch = Math.min(STATUS_BATCH, run.statusBatch * 2)
  for (const news of board.statuses(run.configuration.name, jobIds, answer)) {
    const job = run.jobs.get(news.jobId)
    if (job !== undefined) settleStatus(job, news, factsOf(ended))
  }
}

/** This API is not for us here: what rests on it is absent, the project is well. */
export const statusesRefused = ({ run, board, startedAt }: Ended): void => {
  run.withoutTaskStatus = true
  board.withoutStatuses(run.configuration.name)
  for (const job of run.jobs.values()) {
    job.statusDueAt = startedAt + REFUSED_STATUS_EVERY_MS
    // A complete job at rest for longer than it may be now.
    if (job.state === 'complete') job.dueAt = Math.min(job.dueAt, startedAt + 5 * 60_000)
  }
}

/** One of the ids is to blame: fewer at a time until it stands alone. */
export const statusRejected = ({ run, jobIds, startedAt }: Ended): void => {
  if (jobIds.length > 1) {
    run.statusBatch = Math.ceil(jobIds.length / 2)
    return
  }
  for (const id of jobIds) {
    const job = run.jobs.get(id)
    if (job === undefined) continue
    job.statusAlone = true
    job.statusDueAt = startedAt + REFUSED_STATUS_EVERY_MS
  }
}

/** Task status can wait while the project is in trouble. */
export const statusesFailed = ({ run, jobIds, startedAt }: Ended): void => {
  for (const id of jobIds) {
    const job = run.jobs.get(id)
    if (job !== undefined) job.statusDueAt = startedAt + 60_000
  }
}

/** `said` is the error as told in the other language; null = the job has no error there. Asked once per code. */
export const toldText = (
  { run, board, jobIds }: Ended,
  said: { code: string; text: string } | null,
  language: WireLanguage,
): void => {
  for (const id of jobIds) {
    const job = run.jobs.get(id)
    if (job === undefined) continue
    job.textDueAt = null
    if (job.errorCode !== null) job.textsAsked.add(job.errorCode)
    if (said !== null && said.text !== '') {
      board.errorText(run.configuration.name, id, { code: said.code, text: said.text, language })
    }
  }
}

export const textFailed = ({ run, jobIds, startedAt }: Ended): void => {
  for (const id of jobIds) {
    const job = run.jobs.get(id)
    if (job !== undefined && job.textDueAt !== null) job.textDueAt = startedAt + TEXT_AGAIN_MS
  }
}

const settle = (ended: Ended, news: JudgedJob): void => {
  const job = ended.run.jobs.get(news.jobId)
  if (job !== undefined) settleJob(job, news, factsOf(ended))
}

const factsOf = ({ run, startedAt, endedAt }: Ended): PollFacts => ({
  startedAt,
  endedAt,
  intervalMs: run.configuration.poll.intervalMs,
  withoutTaskStatus: run.withoutTaskStatus,
})

const companyOf = (run: ProjectRun, id: string, company: JobRun['company']): void => {
  const job = run.jobs.get(id)
  if (job !== undefined) job.company = company
}

const dueNow = ({ run, endedAt }: Pick<Ended, 'run' | 'endedAt'>, id: string): void => {
  const job = run.jobs.get(id)
  if (job !== undefined) job.dueAt = endedAt
}
