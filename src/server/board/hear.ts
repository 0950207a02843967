// News of one job: remembered, judged at once, and logged where it changes the state.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'
import { settle, type JobRecord } from '#domain/jobRecord.ts'
import { judgeJob } from '#domain/judge.ts'
import { isShownAlike } from '#domain/shownAlike.ts'

import type { BoardLog } from './boardLog.ts'
import type { JudgedJob } from './boardSink.ts'
import type { JobEntry } from './jobEntry.ts'

export type Hearing = {
  project: string
  language: WireLanguage
  stallAfterMs: number
  log: BoardLog
  /** When it was heard, epoch ms. */
  at: number
}

/** Error codes of one job whose texts are kept. */
const CODES_KEPT = 8

export const hear = (entry: JobEntry, record: JobRecord, hearing: Hearing): void => {
  const { judged: before, record: known } = entry
  const judged = judgeJob(record, hearing)
  entry.record = settle(record, judged, hearing.at)
  entry.judged = judged
  entry.isDirty ||= !isShownAlike({ record: known, judged: before }, entry)
  const facts = { project: hearing.project, jobId: entry.jobId, job: entry.name }
  if (before.state !== judged.state) {
    const { reason } = judged
    hearing.log.info(
      { ...facts, from: before.state, to: judged.state, reason: reason?.kind ?? null, code: codeOf(record) },
      'job changed state',
    )
  }
  for (const fall of entry.record.falls) {
    if (fall.at === hearing.at) hearing.log.info({ ...facts, ...fall }, 'count fell')
  }
}

/** The problem with every text of its code that is known, the new ones first. */
export const withTexts = (entry: JobEntry, problem: Problem): Problem => {
  const texts = { ...entry.texts.get(problem.code), ...problem.texts }
  entry.texts.delete(problem.code)
  entry.texts.set(problem.code, texts)
  const [oldest] = entry.texts.keys()
  if (entry.texts.size > CODES_KEPT && oldest !== undefined) entry.texts.delete(oldest)
  return { ...problem, texts }
}

export const toJudgedJob = (
  entry: JobEntry,
  outcome: JudgedJob['outcome'],
  language: WireLanguage,
): JudgedJob => {
  const problem = entry.record.error?.problem ?? null
  const other: WireLanguage = language === 'en-us' ? 'zh-cn' : 'en-us'
  return {
    jobId: entry.jobId,
    outcome,
    state: entry.judged.state,
    known: entry.record.firstAt !== null || problem !== null || entry.judged.state === 'missing',
    errorCode: problem?.code ?? null,
    taskStatus: entry.record.task?.status ?? null,
    lacksText: problem !== null && problem.texts[other] === undefined ? other : null,
  }
}

const codeOf = (record: JobRecord): string | null => record.error?.problem.code ?? null
