import type { CountFall, TypeProgress } from '#contract/job.ts'
import { isFinishing, rowMissing, rowOver } from '#domain/rowState.ts'

import type { FirstCatalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'
import type { Format } from './format.ts'

/** What a row's bar says as a whole: "Table: 812 of 1,020, 208 missing, running". */
export function barLabel(
  row: TypeProgress,
  fall: CountFall | undefined,
  { catalog, format }: Spelling,
): string {
  const { words } = catalog
  const missing = rowMissing(row) ?? 0
  const over = rowOver(row) ?? 0
  const parts = [
    isNone(row) ? words.none : words.bar.of(format.count(row.dst), format.count(row.src)),
    missing > 0 ? words.bar.missing(format.count(missing)) : null,
    over > 0 ? words.bar.over(format.count(over)) : null,
    fall ? words.bar.fell(format.count(fall.before), format.count(fall.after)) : null,
    isFinishing(row) ? words.finishing : words.rowState[row.state],
  ]
  return words.bar.whole(
    typeName(catalog, row.type, row.raw),
    parts.filter((part) => part !== null),
  )
}

/** What a sentence is spelt with. */
export type Spelling = { catalog: FirstCatalog; format: Format }

/** There was nothing to bring over, and DRS says that it is done. */
export const isNone = (row: TypeProgress): boolean =>
  row.src === 0 && row.dst === 0 && row.state === 'complete'
