import { isAnswered } from '#domain/compare/compareSides.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import type { Side } from './useSide.ts'

/** What must be said of a side in place of figures, or beside them; null = nothing. `keptFrom`: epoch ms, null = nothing. */
export function sideNote(
  { at, job, failure }: Pick<Side, 'at' | 'job' | 'failure'>,
  { keptFrom, catalog, format }: { keptFrom: number | null; catalog: Catalog; format: Format },
): string | null {
  if (failure !== null) return failure
  if (job === null) return null
  if (!isAnswered(job)) {
    if (at === null) return catalog.job.reason.noAnswer
    const before = keptFrom !== null && at < keptFrom
    return before ? catalog.rewind.keptFrom(format.dateTime(keptFrom)) : catalog.compare.nothingThen
  }
  return job.types.length === 0 ? catalog.compare.noTypesYet : null
}
