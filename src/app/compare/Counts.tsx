import { barLabel, isNone } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import type { TypeRow } from '../job/typeRow.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import type { SideName } from './compareView.ts'

type Props = { row: TypeRow; side: SideName; outdated: boolean }

/** The true counts of one type on one side over a thin bar. */
export function Counts({ row, side, outdated }: Props) {
  const catalog = useText()
  const format = useFormat()
  const { progress } = row
  const words = catalog.compare
  const label = barLabel(progress, row.falls[0], { catalog, format })
  return (
    <>
      <span className="block whitespace-nowrap">
        {isNone(progress)
          ? catalog.words.none
          : catalog.words.bar.of(format.count(progress.dst), format.count(progress.src))}
      </span>
      <Bar
        percent={row.percent}
        label={words.table.bar(label, words.side[side])}
        tone={row.look.tone}
        over={row.over !== null && row.over > 0}
        hatched={outdated}
        idle={progress.state === 'waiting'}
        className="mt-0.5 h-1"
      />
    </>
  )
}
