import type { Difference } from '#domain/history/runComparison.ts'

import { useFormat } from '../format/useFormat.ts'
import { differenceText } from '../job/differenceText.ts'
import { useText } from '../text/text.ts'

/** How much longer or shorter; "–" where it cannot be told. */
export function TookDifference({ difference }: { difference: Difference | null }) {
  const catalog = useText()
  const format = useFormat()
  const text = differenceText(difference, { catalog, format })?.long ?? catalog.words.noValue
  const differs = difference !== null && text !== catalog.job.runs.same
  return <span className={`whitespace-nowrap ${differs ? 'font-semibold' : 'text-second'}`}>{text}</span>
}
