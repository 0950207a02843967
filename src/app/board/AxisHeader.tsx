import { timeX } from '#domain/timeline.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useShownAt } from '../shown.ts'
import { useFirstText } from '../text/text.ts'
import type { Axis } from './useAxis.ts'

const HALF_LABEL_PX = 24
const DAY_MS = 86_400_000

/** Labels of the ticks, and of now or the moment shown; a tick whose label would touch that of now or an edge has none. */
export function AxisHeader({ axis }: { axis: Axis }) {
  const { board } = useFirstText()
  const format = useFormat()
  const at = useShownAt()
  const nowPx = useFromNow((nowMs) => (nowMs === null ? null : Math.round(timeX(nowMs, axis, axis.widthPx))))
  const [first = 0, second = 0] = axis.ticks
  const spell = second - first >= DAY_MS ? (at: number) => format.date(at).slice(5) : format.time
  const labels = axis.ticks
    .map((tick) => ({ tick, left: timeX(tick, axis, axis.widthPx) }))
    .filter(
      ({ left }) => left >= HALF_LABEL_PX && (nowPx === null || Math.abs(left - nowPx) > 2 * HALF_LABEL_PX),
    )
  return (
    <div aria-hidden="true" className="absolute inset-0 text-[0.925rem]">
      {labels.map(({ tick, left }) => (
        <span key={tick} className="absolute inset-y-0 flex -translate-x-1/2 items-center" style={{ left }}>
          {spell(tick)}
        </span>
      ))}
      {nowPx !== null && (
        <span
          className="absolute inset-y-0 flex -translate-x-full items-center pr-1 font-medium whitespace-nowrap text-ink"
          style={{ left: nowPx + HALF_LABEL_PX / 2 }}
        >
          {at === null ? board.now : format.time(at)}
        </span>
      )}
    </div>
  )
}
