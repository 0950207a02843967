import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import type { Connection } from '../shell/connection.ts'
import { useText } from '../text/text.ts'
import { WallMark } from './WallMark.tsx'

/** Across the whole foot of the screen while the server does not answer. The alert itself stays still, so that it is read out once. */
export function WallLost({ connection, sizePx }: { connection: Connection; sizePx: number }) {
  const { shell, wall } = useText()
  const format = useFormat()
  const { state, lastContactAt } = connection
  const since = useFromServerClock((nowMs) =>
    lastContactAt === null
      ? shell.lostNever
      : wall.lostSince(format.timeWithSeconds(lastContactAt, nowMs), format.age(lastContactAt, nowMs)),
  )
  if (state !== 'lost') return null
  return (
    <div
      className="absolute inset-x-0 bottom-0 flex flex-wrap items-center gap-x-[0.7em] border-t-[0.12em] border-failed bg-failed-ground px-[0.7em] py-[0.35em] leading-[1.3]"
      style={{ fontSize: sizePx }}
    >
      <strong role="alert" className="flex items-center gap-[0.5em] font-semibold text-failed">
        <WallMark shape="cross" tone="failed" />
        {shell.lost}
      </strong>
      <span>{since}</span>
    </div>
  )
}
