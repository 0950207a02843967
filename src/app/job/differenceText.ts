import type { Difference } from '#domain/history/runComparison.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'

/** Below this two durations read alike. */
const SAME_MS = 1_000

/**
 * How much longer or shorter: "+26 %", and as a whole "+36 min (+26 %)". Null where nothing is compared; where there is
 * no share, both say how long.
 */
export function differenceText(
  difference: Difference | null,
  { catalog, format }: { catalog: Catalog; format: Format },
): { short: string; long: string } | null {
  if (difference === null) return null
  const words = catalog.job.runs
  const { ms, share } = difference
  if (Math.abs(ms) < SAME_MS) return { short: words.same, long: words.same }
  const sign = ms > 0 ? words.longer : words.shorter
  const length = sign(format.duration(Math.abs(ms)))
  if (share === null) return { short: length, long: length }
  const percent = sign(catalog.words.percent(format.count(Math.round(Math.abs(share) * 100))))
  return { short: percent, long: words.withShare(length, percent) }
}
