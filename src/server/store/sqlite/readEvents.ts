// Pages of events, newest first. A page ends at an event; the next one goes on behind it, whatever came meanwhile.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

import type { LockstepEvent } from '#contract/events.ts'

import { EVENTS_MOST } from '../answerLimits.ts'
import type { EventsPage, EventsQuestion } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import { cursorText, readCursor } from './eventCursor.ts'
import { select } from './select.ts'

type Value = number | string | null
type EventRow = [
  id: number,
  at: number,
  kind: LockstepEvent['kind'],
  project: string,
  jobId: string | null,
  name: string | null,
  type: string | null,
  side: LockstepEvent['side'],
  before: Value,
  after: Value,
  drsAt: number | null,
]

/** A filter that is null lets everything pass; lists come as JSON. */
const sql = (index: 'event_at' | 'event_job_at'): string => `
  SELECT event.id, event.at, event.kind, project.key, job.key, job.name, word.text,
    event.side, event.before, event.after, event.drs_at
  FROM event INDEXED BY ${index} JOIN project ON project.id = event.project
  LEFT JOIN job ON job.id = event.job LEFT JOIN word ON word.id = event.type
  WHERE (event.at, event.id) < (:beforeAt, :beforeId) AND event.at >= :from
    AND (:projects IS NULL OR event.project IN (SELECT value FROM json_each(:projects)))
    AND ${index === 'event_at' ? ':jobs IS NULL' : 'event.job IN (SELECT value FROM json_each(:jobs))'}
    AND (:kinds IS NULL OR event.kind IN (SELECT value FROM json_each(:kinds)))
  ORDER BY event.at DESC, event.id DESC LIMIT :limit`

export function createEventReader(
  db: DatabaseSync,
  dictionary: Dictionary,
): (question: EventsQuestion) => EventsPage {
  const ofAll = select<EventRow>(db, sql('event_at'))
  const ofJobs = select<EventRow>(db, sql('event_job_at'))
  const jobsOf = select<[number]>(
    db,
    'SELECT id FROM job WHERE key IN (SELECT value FROM json_each(?)) ORDER BY id',
  )

  return (question) => {
    const { jobIds, kinds, before } = question
    const limit = Math.min(EVENTS_MOST, Math.max(1, Math.floor(question.limit)))
    const projects = question.projects.map(dictionary.knownProject).filter((id) => id !== null)
    const jobs = jobIds.length === 0 ? null : jobsOf.all(JSON.stringify(jobIds)).map(([id]) => id)
    if ((question.projects.length > 0 && projects.length === 0) || jobs?.length === 0)
      return { events: [], next: null }
    const values: Record<string, SQLInputValue> = {
      ...end(before, question.to),
      from: question.from ?? Number.MIN_SAFE_INTEGER,
      projects: question.projects.length === 0 ? null : JSON.stringify(projects),
      jobs: jobs === null ? null : JSON.stringify(jobs),
      kinds: kinds.length === 0 ? null : JSON.stringify(kinds),
      limit: limit + 1,
    }
    const rows = (jobs === null ? ofAll : ofJobs).named(values)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      events: page.map(toEvent),
      next: rows.length > limit && last !== undefined ? cursorText({ at: last[1], id: last[0] }) : null,
    }
  }
}

/** Both bounds at once: whichever comes first. An event at `to` itself is included. */
function end(before: string | null, to: number | null): { beforeAt: number; beforeId: number } {
  const at = to === null ? Number.MAX_SAFE_INTEGER : to + 1
  const cursor = before === null ? null : readCursor(before)
  return cursor !== null && cursor.at < at
    ? { beforeAt: cursor.at, beforeId: cursor.id }
    : { beforeAt: at, beforeId: 0 }
}

const toEvent = ([
  id,
  at,
  kind,
  project,
  jobId,
  name,
  type,
  side,
  before,
  after,
  drsAt,
]: EventRow): LockstepEvent => ({
  id,
  at,
  kind,
  project,
  jobId,
  name: jobId === null ? null : (name ?? jobId),
  type,
  side,
  before,
  after,
  drsAt,
})
