import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { isNone, type TypeRow } from './typeRow.ts'

/** What a row's bar says as a whole: "Table: 812 of 1,020, 208 missing, running". */
export function rowBarLabel(row: TypeRow, { job, words }: Catalog, format: Format): string {
  const { progress, missing, over } = row
  const parts = [
    isNone(row) ? words.none : job.bar.of(format.count(progress.dst), format.count(progress.src)),
    missing !== null && missing > 0 ? job.bar.missing(format.count(missing)) : null,
    over !== null && over > 0 ? job.bar.over(format.count(over)) : null,
    row.finishing ? words.finishing : words.rowState[progress.state],
  ]
  return job.bar.all(row.name, parts.filter((part) => part !== null).join(job.bar.separator))
}
