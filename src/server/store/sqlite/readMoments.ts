// Jobs as they were at a moment: of each series what last changed before it, one seek each.
import type { DatabaseSync } from 'node:sqlite'

import { compareTypes } from '#domain/objectType.ts'
import type { Row } from '#domain/snapshot.ts'
import type { Verdict } from '#domain/verdict.ts'

import type { JobKey, KeptMoment, ProjectKey } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import { select } from './select.ts'
import type { StoredStatus } from './seriesState.ts'
import type { SpanReader } from './readSpans.ts'

export type MomentReader = {
  jobAt: (job: JobKey, at: number) => KeptMoment
  boardAt: (projects: readonly ProjectKey[], at: number) => KeptMoment[]
}

type Instant = number | null
type SeriesAt = { row: Row | null; at: number }

export function createMomentReader(
  db: DatabaseSync,
  { dictionary, spans }: { dictionary: Dictionary; spans: SpanReader },
): MomentReader {
  const jobsOf = select<[number, string]>(db, 'SELECT id, key FROM job WHERE project = ? ORDER BY id')
  const seriesOf = select<[number, string]>(
    db,
    'SELECT series.id, text FROM series JOIN word ON word.id = type WHERE job = ?',
  )
  const sampleAt = select<[number, StoredStatus, number | null, number | null]>(
    db,
    'SELECT at, status, src, dst FROM sample WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1',
  )
  const phaseAt = select<[number, string, Instant, Instant]>(
    db,
    `SELECT at, text, started_at, ended_at FROM phase JOIN word ON word.id = raw
     WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1`,
  )
  const verdictAt = select<[string]>(
    db,
    'SELECT body FROM verdict WHERE job = ? AND at <= ? ORDER BY at DESC LIMIT 1',
  )

  const seriesAt = (series: number, type: string, at: number): SeriesAt | null => {
    const sample = sampleAt.first(series, at)
    const phase = phaseAt.first(series, at)
    if (sample === undefined || phase === undefined) return null
    const [changedAt, status, src, dst] = sample
    const [movedAt, raw, startedAt, endedAt] = phase
    if (status instanceof Uint8Array) return { row: null, at: changedAt }
    return { row: { type, raw, status, src, dst, startedAt, endedAt }, at: Math.max(changedAt, movedAt) }
  }

  const momentOf = (key: JobKey, job: number, at: number): KeptMoment => {
    const kept = seriesOf
      .all(job)
      .map(([series, type]) => seriesAt(series, type, at))
      .filter((one) => one !== null)
    const body = verdictAt.first(job, at)?.[0]
    return {
      ...key,
      rows: kept
        .map(({ row }) => row)
        .filter((row) => row !== null)
        .toSorted((a, b) => compareTypes(a.type, b.type)),
      changedAt: kept.reduce<number | null>((last, one) => Math.max(last ?? one.at, one.at), null),
      verdict: body === undefined ? null : (JSON.parse(body) as Verdict), // written by us
      span: spans.at(key, job, at),
    }
  }

  return {
    jobAt: ({ project, jobId }, at) => {
      const key = { project, jobId }
      const job = dictionary.knownJob(key)
      if (job === null) return { ...key, rows: [], changedAt: null, verdict: null, span: null }
      return momentOf(key, job, at)
    },
    boardAt: (projects, at) =>
      projects.flatMap((project) => {
        const owner = dictionary.knownProject(project)
        const jobs = owner === null ? [] : jobsOf.all(owner)
        return jobs.map(([job, jobId]) => momentOf({ project, jobId }, job, at))
      }),
  }
}
