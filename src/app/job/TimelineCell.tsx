import { stretchOf } from '#domain/timeline.ts'

import { stretchLabel } from '../format/stretchLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Stretch } from '../ui/Stretch.tsx'
import type { TimelineAxis } from './timelineAxis.ts'
import type { TypeRow } from './typeRow.ts'

/** Between the end of a stretch and its time. */
const GAP_PX = 6
/** Width of a time of day. */
const LABEL_PX = 32

type Props = { row: TypeRow; axis: TimelineAxis; outdated: boolean }

/** One type's stretch on the shared axis, with the grid behind it. */
export function TimelineCell({ row, axis, outdated }: Props) {
  const catalog = useText()
  const format = useFormat()
  const { progress, look } = row
  const stretch = stretchOf(progress, axis)
  const drawn = stretch.kind === 'bar' || stretch.kind === 'point' ? stretch : null
  const clock = drawn?.kind === 'point' && drawn.clock
  const unmoving = look.tone === 'stalled'
  return (
    <>
      <Grid axis={axis} />
      {drawn !== null && axis.widthPx > 0 && (
        <>
          <Stretch
            name={stretchLabel(progress, axis.nowMs, { catalog, format })}
            tone={clock ? 'stalled' : look.tone}
            leftPx={drawn.left}
            widthPx={drawn.width}
            hatched={unmoving || outdated}
            className="top-1/2 h-3 -translate-y-1/2"
          />
          <span
            aria-hidden
            className={`pointer-events-none absolute top-1/2 -translate-y-1/2 text-[0.85rem] whitespace-nowrap ${clock ? 'text-stalled' : 'text-second'}`}
            style={labelPlace(drawn, axis)}
          >
            {clock ? catalog.words.clock : progress.endedAt !== null && format.time(progress.endedAt)}
          </span>
        </>
      )}
    </>
  )
}

/** After the stretch; before it where the mark of now would run through the label. */
function labelPlace({ left, width }: { left: number; width: number }, { nowPx, widthPx }: TimelineAxis) {
  const from = left + width + GAP_PX
  const crossed =
    nowPx !== null && from < nowPx + GAP_PX && from + LABEL_PX > nowPx && left > LABEL_PX + GAP_PX
  return crossed ? { right: `calc(100% - ${left - GAP_PX}px)` } : { left: Math.min(from, widthPx + GAP_PX) }
}

function Grid({ axis }: { axis: TimelineAxis }) {
  return (
    <>
      {axis.ticks.map(({ at, leftPx }) => (
        <span key={at} aria-hidden className="absolute inset-y-0 w-px bg-line" style={{ left: leftPx }} />
      ))}
      {axis.nowPx !== null && (
        <span aria-hidden className="absolute inset-y-0 w-px bg-second" style={{ left: axis.nowPx }} />
      )}
      {axis.ready !== null && (
        <span
          aria-hidden
          className="absolute inset-y-0 border-l border-dashed border-moving"
          style={{ left: axis.ready.leftPx }}
        />
      )}
    </>
  )
}
