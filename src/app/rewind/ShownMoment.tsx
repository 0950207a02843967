import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useFirstText } from '../text/text.ts'

/** In place of how fresh the figures are: of which moment they are, and that it is not now. */
export function ShownMoment({ at }: { at: number }) {
  const { shell } = useFirstText()
  const format = useFormat()
  const ago = useFromServerClock((nowMs) =>
    nowMs === null || nowMs < at ? null : shell.rewind.ago(format.age(at, nowMs)),
  )
  return (
    <strong className="flex flex-wrap items-baseline justify-end gap-x-[0.75ch] rounded-sm bg-ink px-2 py-0.5 leading-tight font-semibold text-ground">
      <span className="whitespace-nowrap max-md:sr-only">
        {format.dateTime(at)} {format.zoneName}
      </span>
      <span aria-hidden="true" className="md:hidden">
        {format.time(at)}
      </span>
      {ago !== null && <span className="whitespace-nowrap max-xl:sr-only">· {ago}</span>}
      <span className="whitespace-nowrap">· {shell.rewind.notLive}</span>
    </strong>
  )
}
