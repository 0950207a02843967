import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useText } from '../text/text.ts'

/** Of which moment a side is: live, or, in the colours turned round, of the past. */
export function MomentMark({ at }: { at: number | null }) {
  const { compare, shell } = useText()
  const format = useFormat()
  const ago = useFromServerClock((nowMs) =>
    at === null || nowMs === null || nowMs < at ? null : shell.rewind.ago(format.age(at, nowMs)),
  )
  if (at === null) {
    return (
      <strong className="flex items-center gap-1.5 rounded-sm border border-strong px-2 py-0.5 font-semibold">
        <span aria-hidden="true" className="size-2 rounded-full bg-ok" />
        {compare.live}
      </strong>
    )
  }
  return (
    <strong className="flex flex-wrap gap-x-[0.75ch] rounded-sm border border-ink bg-ink px-2 py-0.5 font-semibold text-ground">
      <span className="whitespace-nowrap">{compare.past(format.dateTime(at), format.zoneName)}</span>
      {ago !== null && <span className="whitespace-nowrap">· {ago}</span>}
      <span className="whitespace-nowrap">· {shell.rewind.notLive}</span>
    </strong>
  )
}
