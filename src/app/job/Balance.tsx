import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import type { TypeRow } from './typeRow.ts'

/** What is missing on the DR side, or what it has too many of; "–" where a count is not known. */
export function Balance({ row: { missing, over, progress } }: { row: TypeRow }) {
  const words = useText().job.table
  const format = useFormat()
  if (over !== null && over > 0) {
    return <span className="text-stalled">{words.over(format.count(over))}</span>
  }
  if (missing === 0) return <span className="text-second">{format.count(0)}</span>
  return (
    <span className={progress.state === 'short' ? 'font-semibold text-failed' : ''}>
      {format.count(missing)}
    </span>
  )
}
