// Takes what the poller heard into the entries of the board.
import { observeError, observeTaskStatus } from '#domain/jobRecord.ts'

import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { Recorder } from '../history/recorder.ts'
import type { BoardLog } from './boardLog.ts'
import type { BoardSink, CallReport, ErrorText, JudgedJob, ProjectStatus } from './boardSink.ts'
import type { ProjectEntries } from './entries.ts'
import { hear, toJudgedJob, withTexts, type Hearing } from './hear.ts'
import type { ProjectEntry } from './projectEntry.ts'
import { receive } from './receive.ts'

export type SinkParts = {
  configuration: () => Configuration
  entries: () => ProjectEntries
  clock: Clock
  log: BoardLog
  /** Null where nothing is kept. */
  recorder: Recorder | null
  /** There is something to publish. */
  touch: () => void
}

export const createSink = (parts: SinkParts): BoardSink => {
  const { clock, touch } = parts
  /** Runs with the project's entry; a project that the configuration lost since the call began is no news. */
  const within = <T>(name: string, nothing: T, run: (project: ProjectEntry) => T): T => {
    const project = parts.entries().get(name)
    if (project === undefined) return nothing
    const result = run(project)
    touch()
    return result
  }
  const hearing = (project: ProjectEntry, at: number): Hearing => {
    const { language, stallAfterMs } = parts.configuration()
    return { project, language, stallAfterMs, log: parts.log, recorder: parts.recorder, at }
  }
  return {
    answered: (name, asked, answer) =>
      within<readonly JudgedJob[]>(name, [], (project) =>
        receive(
          project,
          { asked, answer, monotonicMs: clock.monotonicMs() },
          hearing(project, answer.receivedAt),
        ),
      ),
    refused: (name, jobId, problem) =>
      within<JudgedJob | null>(name, null, (project) => {
        project.polledAt = clock.nowMs()
        project.polledMs = clock.monotonicMs()
        parts.recorder?.polled(project)
        const entry = project.jobs.get(jobId)
        if (entry === undefined) return null
        const heard = hearing(project, clock.nowMs())
        const told = withTexts(entry, problem)
        hear(entry, (record) => observeError(record, { problem: told, at: heard.at }), heard)
        return toJudgedJob(entry, 'error', heard.language)
      }),
    statuses: (name, asked, answer) =>
      within<readonly JudgedJob[]>(name, [], (project) =>
        receiveStatuses(project, {
          asked,
          statuses: new Map(answer.results.map(({ jobId, wire }) => [jobId, wire.status])),
          hearing: hearing(project, answer.receivedAt),
        }),
      ),
    withoutStatuses: (name) =>
      within<void>(name, undefined, (project) => {
        const heard = hearing(project, clock.nowMs())
        for (const entry of project.jobs.values()) {
          if (entry.record.task === null) continue
          hear(entry, (record) => observeTaskStatus(record, { status: null, at: heard.at }), heard)
        }
      }),
    errorText: (name, jobId, said) =>
      within<void>(name, undefined, (project) => keepText(project, jobId, said)),
    expect: (name, jobId, intervalMs) => {
      const entry = parts.entries().get(name)?.jobs.get(jobId)
      if (entry === undefined || entry.expectedMs === intervalMs) return
      entry.expectedMs = intervalMs
      parts.recorder?.expected(entry)
    },
    project: (name, status) =>
      within<void>(name, undefined, (project) => {
        noteHealth(project, status, parts.log)
        // A project that starts has neither failed nor succeeded yet.
        if (status.health === 'starting' || !project.isRestored) return
        parts.recorder?.troubled(project, status.error?.code ?? null, clock.nowMs())
      }),
    called: (name, report) =>
      within<void>(name, undefined, (project) => noteCall(project, report, clock.nowMs())),
  }
}

/** An id whose status DRS did not tell keeps the one it has. */
const receiveStatuses = (
  project: ProjectEntry,
  told: { asked: readonly string[]; statuses: ReadonlyMap<string, string | undefined>; hearing: Hearing },
): readonly JudgedJob[] =>
  told.asked.flatMap((jobId) => {
    const entry = project.jobs.get(jobId)
    if (entry === undefined) return []
    const status = told.statuses.get(jobId)
    if (status !== undefined && status !== '') {
      hear(entry, (record) => observeTaskStatus(record, { status, at: told.hearing.at }), told.hearing)
    }
    return [toJudgedJob(entry, status === undefined ? 'not-returned' : 'answered', told.hearing.language)]
  })

const keepText = (project: ProjectEntry, jobId: string, said: ErrorText): void => {
  const entry = project.jobs.get(jobId)
  if (entry === undefined) return
  const { code, language, text } = said
  const { error } = entry.record
  const problem = error?.problem.code === code ? error.problem : { code, text, texts: {} }
  const told = withTexts(entry, { ...problem, texts: { ...problem.texts, [language]: text } })
  if (error?.problem.code !== code) return
  entry.record = { ...entry.record, error: { ...error, problem: told } }
  entry.isDirty = true
}

const noteHealth = (project: ProjectEntry, status: ProjectStatus, log: BoardLog): void => {
  const from = project.status.health
  project.status = status
  if (from === status.health) return
  const facts = { project: project.configuration.name, from, to: status.health }
  if (status.error === null) log.info(facts, 'project changed health')
  else log.warn({ ...facts, code: status.error.code, text: status.error.text }, 'project changed health')
}

const noteCall = (project: ProjectEntry, report: CallReport, nowMs: number): void => {
  // What was answered last stays in sight while calls fail.
  project.lastCall = { ...report, raw: report.raw ?? project.lastCall?.raw ?? null }
  project.callsTotal += 1
  if (report.problem === null) return
  project.failuresTotal += 1
  project.lastError = { problem: report.problem, at: nowMs }
}
