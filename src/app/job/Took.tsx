import type { RowDuration } from '#domain/duration.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

/** How long a row took, or takes until now; "clock?" where its end lies before its start. */
export function Took({ duration }: { duration: RowDuration }) {
  const { words } = useText()
  const format = useFormat()
  if (duration.kind === 'none') return <span className="text-second">{words.noValue}</span>
  if (duration.kind === 'clock') return <span className="text-stalled">{words.clock}</span>
  return <span className="whitespace-nowrap text-second">{format.duration(duration.ms)}</span>
}
