// News of one job: remembered, judged at once, and logged where it changes the state.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'
import { hasRestarted } from '#domain/events/eventsOf.ts'
import { settle, type JobRecord } from '#domain/jobRecord.ts'
import { judgeJob } from '#domain/judge.ts'
import { observeTrace } from '#domain/pace/trace.ts'
import { isShownAlike } from '#domain/shownAlike.ts'

import { wait } from '../history/keeping.ts'
import { longestGapMs } from '../history/noteSpan.ts'
import type { Recorder } from '../history/recorder.ts'
import type { BoardLog } from './boardLog.ts'
import type { JudgedJob } from './boardSink.ts'
import type { JobEntry } from './jobEntry.ts'
import type { ProjectEntry } from './projectEntry.ts'

export type Hearing = {
  project: ProjectEntry
  language: WireLanguage
  stallAfterMs: number
  log: BoardLog
  /** Null where nothing is kept. */
  recorder: Recorder | null
  /** When it was heard, epoch ms. */
  at: number
}

/** Error codes of one job whose texts are kept. */
const CODES_KEPT = 8

/** `step` is what was heard, as a change of what is remembered. */
export const hear = (entry: JobEntry, step: (record: JobRecord) => JobRecord, hearing: Hearing): void => {
  const { judged: before, record: known } = entry
  const record = step(known)
  const judged = judgeJob(record, hearing)
  entry.record = settle(record, judged, hearing.at)
  entry.judged = judged
  entry.isDirty ||= !isShownAlike({ record: known, judged: before }, entry)
  entry.isHeard = true
  follow(entry, known, hearing)
  if (entry.keeping.backlog !== null) wait(entry.keeping.backlog, { step, at: hearing.at })
  else {
    const { project, recorder, at } = hearing
    recorder?.heard({ project, entry, before: { record: known, judged: before }, at })
  }
  const facts = { project: hearing.project.configuration.name, jobId: entry.jobId, job: entry.name }
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

/** Rate and ready time rest on every good answer, the ones that show nothing new included. */
const follow = (entry: JobEntry, before: JobRecord, { project, at }: Hearing): void => {
  const { record } = entry
  if (record.snapshot === null || record.snapshot === before.snapshot) return
  entry.trace = observeTrace(entry.trace, {
    rows: record.snapshot.rows,
    at,
    restarted: hasRestarted(before, record),
    longestGapMs: longestGapMs(project, entry),
  })
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
