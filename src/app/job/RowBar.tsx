import { barLabel, isNone } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { rowWord } from './rowWord.ts'
import type { TypeRow } from './typeRow.ts'

/** A row's bar with its percent, or with the word that says why there is none. */
export function RowBar({ row, outdated }: { row: TypeRow; outdated: boolean }) {
  const catalog = useText()
  const format = useFormat()
  return (
    <div className="flex items-center gap-2">
      <Bar
        percent={row.percent}
        label={barLabel(row.progress, row.falls[0], { catalog, format })}
        tone={row.look.tone}
        over={row.over !== null && row.over > 0}
        hatched={outdated}
        className="h-2 min-w-0 grow"
      />
      <span className="w-[4.6rem] shrink-0 truncate text-end text-second">{saying(row)}</span>
    </div>
  )

  function saying(shown: TypeRow): string {
    if (isNone(shown.progress)) return catalog.words.none
    return shown.finishing || shown.progress.state === 'unknown'
      ? rowWord(shown, catalog)
      : format.percent(shown.percent)
  }
}
