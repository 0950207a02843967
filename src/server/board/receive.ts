// One answered call for progress: what it says of each asked job, and what is odd about it.
import { dataAgeAtAnswer } from '#domain/freshness.ts'
import { observeError, observeNotReturned, observeSnapshot } from '#domain/jobRecord.ts'

import type { StructAnswer } from '../drs/client.ts'
import type { JudgedJob } from './boardSink.ts'
import { hear, toJudgedJob, withTexts, type Hearing } from './hear.ts'
import type { JobEntry } from './jobEntry.ts'
import type { ProjectEntry } from './projectEntry.ts'
import { translate, type News, type Translated } from './translate.ts'

/** Ids of one project that were not asked for are logged so many times. */
const UNASKED_LOGGED = 100

export const receive = (
  project: ProjectEntry,
  call: { asked: readonly string[]; answer: StructAnswer; monotonicMs: number },
  hearing: Hearing,
): readonly JudgedJob[] => {
  const { asked, answer, monotonicMs } = call
  const translated = translate(answer, asked, hearing.language)
  project.polledAt = answer.receivedAt
  project.polledMs = monotonicMs
  hearing.recorder?.polled(project)
  if (answer.dateHeaderAt !== null) project.skewMs = answer.dateHeaderAt - answer.receivedAt
  countOddities(project, translated, hearing)
  return asked.flatMap((jobId) => {
    const entry = project.jobs.get(jobId)
    if (entry === undefined) return []
    const news = translated.news.get(jobId)
    if (news !== undefined) takeNews(project, entry, { news, answer, monotonicMs, hearing })
    else if (!answer.rejected) {
      project.counters.notReturnedIds += 1
      hear(entry, (record) => observeNotReturned(record, hearing), hearing)
    }
    return [toJudgedJob(entry, outcomeOf(news, answer.rejected), hearing.language)]
  })
}

const takeNews = (
  project: ProjectEntry,
  entry: JobEntry,
  facts: { news: News; answer: StructAnswer; monotonicMs: number; hearing: Hearing },
): void => {
  const { news, answer, hearing } = facts
  if (news.kind === 'error') {
    const problem = withTexts(entry, news.problem)
    hear(entry, (record) => observeError(record, { problem, at: hearing.at }), hearing)
    return
  }
  const { snapshot, raw } = news
  entry.raw = raw
  entry.polledMs = facts.monotonicMs
  project.counters.duplicateRows += snapshot.duplicateRows
  project.counters.unreadableRows += snapshot.unreadableRows
  const dateAt = answer.dateHeaderAt ?? answer.receivedAt
  const dataAgeMs = dataAgeAtAnswer({ dataAt: snapshot.dataAt, dateAt })
  hear(entry, (record) => observeSnapshot(record, { snapshot, at: hearing.at, dataAgeMs }), hearing)
}

const countOddities = (project: ProjectEntry, translated: Translated, { log }: Hearing): void => {
  const { counters, unaskedIds } = project
  counters.unaskedIds += translated.unaskedIds.length
  counters.duplicateIds += translated.duplicateIds
  if (translated.countMismatch) counters.countMismatches += 1
  for (const jobId of translated.unaskedIds) {
    if (unaskedIds.has(jobId) || unaskedIds.size >= UNASKED_LOGGED) continue
    unaskedIds.add(jobId)
    log.warn({ project: project.configuration.name, jobId }, 'DRS answered for a job that was not asked for')
  }
}

const outcomeOf = (news: News | undefined, rejected: boolean): JudgedJob['outcome'] => {
  if (news === undefined) return rejected ? 'unnamed' : 'not-returned'
  return news.kind === 'error' ? 'error' : 'answered'
}
