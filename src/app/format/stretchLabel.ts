import type { TypeProgress } from '#contract/job.ts'
import { rowDuration } from '#domain/duration.ts'

import { typeName } from '../text/typeName.ts'
import type { Spelling } from './barLabel.ts'

/** A stretch below this would start and end at the same minute. */
const MINUTE_MS = 60_000

/** What a row's stretch says as a whole: "Table: 13:05 to 13:41, 36 min"; empty for a row without a start. */
export function stretchLabel(row: TypeProgress, nowMs: number, { catalog, format }: Spelling): string {
  if (row.startedAt === null) return ''
  const { stretch, noValue } = catalog.words
  const type = typeName(catalog, row.type, row.raw)
  const duration = rowDuration(row, nowMs)
  const isBrief = duration.kind === 'took' && duration.ms < MINUTE_MS
  const spell = isBrief ? format.timeWithSeconds : format.time
  const start = spell(row.startedAt, nowMs)
  const end = row.endedAt === null ? noValue : spell(row.endedAt, nowMs)
  switch (duration.kind) {
    case 'none':
      return stretch.noEnd({ type, start })
    case 'clock':
      return stretch.clock({ type, start, end })
    case 'took':
      return stretch.done({ type, start, end, duration: format.duration(duration.ms) })
    case 'running':
      return stretch.running({ type, start, duration: format.duration(duration.ms) })
  }
  return duration satisfies never
}
