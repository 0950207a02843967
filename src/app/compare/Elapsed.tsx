import type { Span } from '#domain/history/runComparison.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

/** How long a run took, or has taken so far. */
export function Elapsed({ span }: { span: Span | null }) {
  const { words } = useText()
  const format = useFormat()
  return (
    <span className="whitespace-nowrap text-second">
      {span === null ? words.noValue : format.duration(span.ms)}
    </span>
  )
}
