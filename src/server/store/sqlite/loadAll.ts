import type { DatabaseSync } from 'node:sqlite'

import type { JobRecord } from '#domain/jobRecord.ts'

import type { Kept } from '../store.ts'
import type { SpanReader } from './readSpans.ts'
import { select } from './select.ts'

/** The last state of everything. @throws SyntaxError where a record cannot be read. */
export function loadAll(db: DatabaseSync, spans: SpanReader): Kept {
  const projects = select<[string, string, string | null]>(
    db,
    'SELECT key, name, trouble FROM project WHERE name IS NOT NULL ORDER BY id',
  )
  const jobs = select<[number, string, string, string, string]>(
    db,
    `SELECT job.id, project.key, job.key, job.name, record FROM job_state
     JOIN job ON job.id = job_state.job JOIN project ON project.id = job.project ORDER BY job.id`,
  )
  return {
    projects: projects.all().map(([key, name, trouble]) => ({ key, name, trouble })),
    jobs: jobs.all().map(([job, project, jobId, name, record]) => ({
      project,
      jobId,
      name,
      record: JSON.parse(record) as JobRecord, // written by us, with the same schema version
      span: spans.last({ project, jobId }, job),
    })),
  }
}
