// The few words beside a state: what it rests on, and how old it is.
import type { JobSummary } from '#contract/job.ts'

import type { Spelling } from '../format/barLabel.ts'
import { problemText } from '../shell/problemText.ts'
import type { Language } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'

/** "stale 12 min", "late 40 s" or "data 7 min old"; null while the figures are of now. */
export function freshnessNote(
  job: JobSummary,
  nowMs: number | null,
  { catalog, format }: Spelling,
): string | null {
  const { note } = catalog.board
  // Nothing has ever come that could be old.
  if (job.polledAt === null) return null
  if (job.freshness === 'stale') return note.stale(format.age(job.polledAt, nowMs))
  if (job.freshness === 'late') return note.late(format.age(job.polledAt, nowMs))
  return job.dataOld ? note.dataOld(format.age(job.dataAt, nowMs)) : null
}

/** What a job's state rests on, or a fact that its state hides; null where there is nothing to add. */
export function stateNote(
  job: JobSummary,
  nowMs: number | null,
  { catalog, format }: Spelling,
): string | null {
  const { note } = catalog.board
  const type = job.reason?.type ?? null
  const nameOf = (key: string): string =>
    typeName(catalog, key, job.types.find((row) => row.type === key)?.raw ?? key)
  if (job.reason === null) return factNote(job, { catalog, format })
  switch (job.reason.kind) {
    case 'task-status':
      return taskStatusWord(job.taskStatus, catalog)
    case 'job-error':
      return job.error?.code ?? null
    case 'not-known':
      return note.notKnown
    case 'not-returned':
      return note.notReturned
    case 'short':
      return note.missing(format.count(job.objects.missing))
    case 'no-movement': {
      const usualMs = job.reason.usualMs
      if (type !== null && usualMs !== null) return note.sits(nameOf(type), format.duration(usualMs))
      return type === null ? note.noChange(format.age(job.reason.since, nowMs)) : nameOf(type)
    }
    case 'unreadable-count':
      return type === null ? null : note.unreadable(nameOf(type))
    case 'no-answer':
      return note.noAnswer
    case 'not-started':
      return note.notStarted
  }
  return job.reason.kind satisfies never
}

/** The task status in words; one nobody lists as DRS spells it. */
function taskStatusWord(status: string | null, { words }: Spelling['catalog']): string | null {
  const known: Record<string, string> = words.taskStatus
  return status !== null && Object.hasOwn(known, status) ? (known[status] ?? null) : status
}

/** A count that fell, or an error that changes no state. */
function factNote(job: JobSummary, { catalog, format }: Spelling): string | null {
  const fall = job.falls[0]
  if (fall === undefined) return job.error?.code ?? null
  return catalog.board.note.fell(format.count(fall.before), format.count(fall.after))
}

/** What stands behind a note that has room for little: error, task status or fall in full; null = the note says it all. */
export function noteTitle(job: JobSummary, { catalog, format }: Spelling, language: Language): string | null {
  if (job.error !== null) return `${job.error.code} ${problemText(job.error, language)}`
  if (job.reason?.kind === 'task-status') return job.taskStatus
  const fall = job.falls[0]
  if (fall === undefined || job.reason !== null) return null
  const raw = job.types.find(({ type }) => type === fall.type)?.raw ?? fall.type
  const fell = catalog.words.bar.fell(format.count(fall.before), format.count(fall.after))
  return catalog.words.bar.whole(typeName(catalog, fall.type, raw), [fell])
}
