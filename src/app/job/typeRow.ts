// One object type as the job page shows it: every figure once, for table, timeline and charts alike.
import type { CountFall, JobDetail, TypeProgress } from '#contract/job.ts'
import type { Pace } from '#contract/pace.ts'
import { rowDuration, type RowDuration } from '#domain/duration.ts'
import { rowPercent } from '#domain/percent.ts'
import { isFinishing, rowMissing, rowOver } from '#domain/rowState.ts'

import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'
import { lookOfRow } from '../shell/rowTone.ts'
import type { Look } from '../shell/stateLook.ts'

export type TypeRow = {
  progress: TypeProgress
  name: string
  look: Look
  finishing: boolean
  /** Floored, one decimal; null where there is nothing to divide by. */
  percent: number | null
  /** Null where a count is not known. */
  missing: number | null
  over: number | null
  duration: RowDuration
  falls: readonly CountFall[]
  /** Null while the type is not at work. */
  pace: Pace | null
}

/** The rows of a job in its fixed order. `nowMs`: the server's clock. */
export function typeRows(job: JobDetail, catalog: Catalog, nowMs: number): TypeRow[] {
  return job.types.map((progress) => ({
    progress,
    name: typeName(catalog, progress.type, progress.raw),
    look: lookOfRow(job, progress),
    finishing: isFinishing(progress),
    percent: rowPercent(progress),
    missing: rowMissing(progress),
    over: rowOver(progress),
    duration: rowDuration(progress, nowMs),
    falls: job.falls.filter((fall) => fall.type === progress.type),
    pace: job.paces.find(({ type }) => type === progress.type) ?? null,
  }))
}
