import type { TypeProgress } from '#contract/job.ts'
import { rowDuration } from '#domain/duration.ts'

import { typeName } from '../text/typeName.ts'
import type { Spelling } from './barLabel.ts'

/** What a row's stretch says as a whole: "Table: 13:05 to 13:41, 36 min"; empty for a row without a start. */
export function stretchLabel(row: TypeProgress, nowMs: number, { catalog, format }: Spelling): string {
  if (row.startedAt === null) return ''
  const { stretch, noValue } = catalog.words
  const type = typeName(catalog, row.type, row.raw)
  const start = format.time(row.startedAt, nowMs)
  const end = row.endedAt === null ? noValue : format.time(row.endedAt, nowMs)
  const duration = rowDuration(row, nowMs)
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
