import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import type { TypeRow } from './typeRow.ts'

/** A stretch below this would start and end at the same minute. */
const MINUTE_MS = 60_000

type Shown = { catalog: Catalog; format: Format; nowMs: number }

/** What a stretch on the timeline says as a whole: "Table: 13:05 to 13:41, 36 min". */
export function stretchName(row: TypeRow, { catalog, format, nowMs }: Shown): string {
  const { stretch, table } = catalog.job
  const brief = row.duration.kind === 'took' && row.duration.ms < MINUTE_MS
  const spell = (at: number | null): string => {
    if (at === null) return table.noTime
    return brief ? format.timeWithSeconds(at, nowMs) : format.time(at, nowMs)
  }
  const type = row.name
  const start = spell(row.progress.startedAt)
  const end = spell(row.progress.endedAt)
  const { duration } = row
  if (duration.kind === 'none') return stretch.endless({ type, start })
  if (duration.kind === 'clock') return stretch.clock({ type, start, end })
  const facts = { type, start, end, duration: format.duration(duration.ms) }
  return duration.kind === 'took' ? stretch.done(facts) : stretch.running(facts)
}
