import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useText } from '../text/text.ts'

/** "STALE 12 min" across a tile, in the one place where nothing else is as loud. */
export function StaleLabel({ at, sizePx }: { at: number; sizePx: number }) {
  const { wall } = useText()
  const format = useFormat()
  const age = useFromServerClock((nowMs) => format.age(at, nowMs))
  return (
    <p
      className="stale truncate rounded-[0.15em] bg-stalled px-[0.3em] leading-[1.3] font-semibold text-ground"
      style={{ fontSize: sizePx }}
    >
      {wall.stale(age)}
    </p>
  )
}
