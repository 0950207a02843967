import type { CountDifference } from '#domain/compare/countDifference.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'

/** From tenfold on a share says nothing that the count does not say better. */
const MOST_SHARE = 10

/** How many more or fewer: "+200 (+25 %)", "0" for as many, "–" where it cannot be told. */
export function countDifferenceText(
  difference: CountDifference,
  { catalog, format }: { catalog: Catalog; format: Format },
): string {
  if (difference.kind === 'untold') return catalog.words.noValue
  if (difference.kind === 'same') return format.count(0)
  const words = catalog.compare
  const { objects, share } = difference
  const sign = objects > 0 ? words.more : words.fewer
  const count = sign(format.count(Math.abs(objects)))
  const percent = share === null ? 0 : Math.round(Math.abs(share) * 100)
  // A share that reads as 0 % would say that nothing differs.
  if (percent === 0 || percent >= MOST_SHARE * 100) return count
  return words.withShare(count, sign(catalog.words.percent(format.count(percent))))
}
