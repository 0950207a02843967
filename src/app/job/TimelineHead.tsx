import { useFormat } from '../format/useFormat.ts'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import type { TimelineAxis } from './timelineAxis.ts'

/** Nearer to the left end a centred label would be cut. */
const HALF_LABEL_PX = 20

/** Names of the ticks and the mark of now or of the moment shown. The stretches name their own times, so this is only drawn. */
export function TimelineHead({ axis }: { axis: TimelineAxis }) {
  const words = useText().job.table
  const format = useFormat()
  const at = useShownAt()
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden font-normal">
      {axis.ticks.map(({ at, leftPx, label, named }) => (
        <span
          key={at}
          className={`absolute top-1/2 -translate-y-1/2 whitespace-nowrap ${leftPx < HALF_LABEL_PX ? '' : '-translate-x-1/2'}`}
          style={{ left: leftPx }}
        >
          {named ? label : ''}
        </span>
      ))}
      {axis.nowPx !== null && (
        <span className="absolute top-1/2 -translate-1/2 font-medium text-ink" style={{ left: axis.nowPx }}>
          {at === null ? words.now : format.time(at)}
        </span>
      )}
      {axis.ready?.named && (
        <span
          className="absolute top-1/2 -translate-1/2 font-medium whitespace-nowrap text-moving"
          style={{ left: axis.ready.leftPx }}
        >
          {words.ready(format.time(axis.ready.at))}
        </span>
      )}
    </div>
  )
}
