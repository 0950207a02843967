import type { CountDifference } from '#domain/compare/countDifference.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { countDifferenceText } from './countDifferenceText.ts'

/** How many more or fewer; what is as many is quiet. */
export function CountChange({ difference }: { difference: CountDifference }) {
  const catalog = useText()
  const format = useFormat()
  return (
    <span className={`whitespace-nowrap ${difference.kind === 'by' ? 'font-semibold' : 'text-second'}`}>
      {countDifferenceText(difference, { catalog, format })}
    </span>
  )
}
