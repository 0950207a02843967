// Jobs as they were at a moment: one statement seeks, for each series, what last changed before it.
import type { DatabaseSync } from 'node:sqlite'

import { compareTypes } from '#domain/objectType.ts'
import type { Row } from '#domain/snapshot.ts'
import type { Verdict } from '#domain/verdict.ts'

import type { JobKey, KeptMoment, ProjectKey } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import type { SpanReader, SpanRow } from './readSpans.ts'
import { select } from './select.ts'
import type { StoredStatus } from './seriesState.ts'
import { createWords } from './words.ts'

export type MomentReader = {
  jobAt: (job: JobKey, at: number) => KeptMoment
  boardAt: (projects: readonly ProjectKey[], at: number) => KeptMoment[]
}

type Instant = number | null
type JobRow = [job: number, jobId: string, verdict: string | null, ...(SpanRow | [null, null, null, null])]
type SeriesRow = [
  job: number,
  type: number,
  changedAt: number,
  status: StoredStatus,
  src: number | null,
  dst: number | null,
  movedAt: number,
  raw: number,
  startedAt: Instant,
  endedAt: Instant,
]

/** ?1 the moment, ?2 a project, ?3 one job of it or null. Seeks name the series as `series.id`: it is known first. */
const ofJobs = `
  SELECT id, key, (SELECT body FROM verdict WHERE job = job.id AND at <= ?1 ORDER BY at DESC LIMIT 1),
    from_at, to_at, expected_ms, data_at
  FROM job LEFT JOIN span ON span.job = job.id
    AND from_at = (SELECT max(x.from_at) FROM span x WHERE x.job = job.id AND x.from_at <= ?1)
  WHERE project = ?2 AND (?3 IS NULL OR id = ?3) ORDER BY id`
const ofSeries = `
  SELECT series.job, type, s.at, status, src, dst, p.at, raw, started_at, ended_at
  FROM job CROSS JOIN series ON series.job = job.id
  CROSS JOIN sample s ON s.series = series.id
    AND s.at = (SELECT max(x.at) FROM sample x WHERE x.series = series.id AND x.at <= ?1)
  CROSS JOIN phase p ON p.series = series.id
    AND p.at = (SELECT max(x.at) FROM phase x WHERE x.series = series.id AND x.at <= ?1)
  WHERE project = ?2 AND (?3 IS NULL OR job.id = ?3)`

export function createMomentReader(
  db: DatabaseSync,
  { dictionary, spans }: { dictionary: Dictionary; spans: SpanReader },
): MomentReader {
  const jobsAt = select<JobRow>(db, ofJobs)
  const seriesAt = select<SeriesRow>(db, ofSeries)
  const words = createWords(db)

  const toRow = (row: SeriesRow): Row | null => {
    const [, type, , status, src, dst, , raw, startedAt, endedAt] = row
    if (status instanceof Uint8Array) return null
    return { type: words(type), raw: words(raw), status, src, dst, startedAt, endedAt }
  }

  const toMoment = (
    key: JobKey,
    job: JobRow,
    { at, series }: { at: number; series: SeriesRow[] },
  ): KeptMoment => {
    const [id, , verdict, fromAt, toAt, expectedMs, dataAt] = job
    return {
      ...key,
      rows: series
        .map(toRow)
        .filter((row) => row !== null)
        .toSorted((a, b) => compareTypes(a.type, b.type)),
      changedAt: lastChange(series),
      verdict: verdict === null ? null : (JSON.parse(verdict) as Verdict), // written by us
      span: fromAt === null ? null : { ...key, ...spans.cut(id, { fromAt, toAt }, at), expectedMs, dataAt },
    }
  }

  /** `only`: one job of the project; null = all. */
  const momentsOf = (project: ProjectKey, at: number, only: number | null): KeptMoment[] => {
    const owner = dictionary.knownProject(project)
    if (owner === null) return []
    const series = Map.groupBy(seriesAt.all(at, owner, only), ([job]) => job)
    return jobsAt
      .all(at, owner, only)
      .map((job) => toMoment({ project, jobId: job[1] }, job, { at, series: series.get(job[0]) ?? [] }))
  }

  return {
    jobAt: ({ project, jobId }, at) => {
      const key = { project, jobId }
      const job = dictionary.knownJob(key)
      const [moment] = job === null ? [] : momentsOf(project, at, job)
      return moment ?? { ...key, rows: [], changedAt: null, verdict: null, span: null }
    },
    boardAt: (projects, at) => projects.flatMap((project) => momentsOf(project, at, null)),
  }
}

function lastChange(series: readonly SeriesRow[]): number | null {
  const changes = series.map((row) => (row[3] instanceof Uint8Array ? row[2] : Math.max(row[2], row[6])))
  return changes.length === 0 ? null : Math.max(...changes)
}
