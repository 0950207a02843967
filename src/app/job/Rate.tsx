import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { PaceLine } from './PaceLine.tsx'
import type { TypeRow } from './typeRow.ts'

/** How fast a type arrives, with its last ten minutes where there is room; "–" while it is not at work. */
export function Rate({ row: { name, pace } }: { row: TypeRow }) {
  const { words } = useText()
  const format = useFormat()
  if (pace === null) return <span className="text-second">{words.noValue}</span>
  return (
    <span className="inline-flex items-center justify-end gap-2 whitespace-nowrap">
      <PaceLine name={name} pace={pace} className="hidden h-4 w-12 xl:block" />
      {words.pace.perMinute(format.rate(pace.perMinute))}
    </span>
  )
}
