import type { CountFall } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

type Props = { falls: readonly CountFall[]; side: CountFall['side'] }

/** A count that went back in this run: the old and the new value, until the count is back. */
export function FallMark({ falls, side }: Props) {
  const words = useText().job.table
  const format = useFormat()
  const fall = falls.find((candidate) => candidate.side === side)
  if (!fall) return null
  const what = side === 'source' ? words.fellSource : words.fellDr
  const sentence = words.fell(what, format.count(fall.before), format.count(fall.after))
  return (
    <span
      className="block text-[0.85rem] leading-3 whitespace-nowrap text-stalled"
      title={words.fellAt(sentence, format.dateTime(fall.at))}
    >
      <span aria-hidden>↓ {format.count(fall.before)}</span>
      <span className="sr-only">{sentence}</span>
    </span>
  )
}
