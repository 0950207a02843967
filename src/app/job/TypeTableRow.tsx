import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { MarkShape } from '../ui/Mark.tsx'
import { Balance } from './Balance.tsx'
import { FallMark } from './FallMark.tsx'
import { Rate } from './Rate.tsx'
import { RowBar } from './RowBar.tsx'
import { Took } from './Took.tsx'
import type { TimelineAxis } from './timelineAxis.ts'
import { TimelineCell } from './TimelineCell.tsx'
import { rawWords, rowWord } from './rowWord.ts'
import type { TypeRow } from './typeRow.ts'

type Props = { row: TypeRow; axis: TimelineAxis; outdated: boolean }

export function TypeTableRow({ row, axis, outdated }: Props) {
  const catalog = useText()
  const format = useFormat()
  const { progress, look } = row
  const figure = `px-2 text-end ${outdated || progress.state === 'waiting' ? 'text-second' : ''}`
  return (
    <tr className="h-9 border-b border-line last:border-b-0 hover:bg-panel">
      <td title={rowWord(row, catalog)}>
        <span className="grid place-items-center">
          <MarkShape shape={look.shape} tone={look.tone} />
          <span className="sr-only">{rowWord(row, catalog)}</span>
        </span>
      </td>
      <th scope="row" className="px-2 text-start font-medium" title={rawWords(row, catalog)}>
        <bdi className={`block truncate ${progress.state === 'waiting' ? 'text-second' : ''}`}>
          {row.name}
        </bdi>
      </th>
      <td className="px-2">
        <RowBar row={row} outdated={outdated} />
      </td>
      <td className={figure}>
        {format.count(progress.src)}
        <FallMark falls={row.falls} side="source" />
      </td>
      <td className={figure}>
        {format.count(progress.dst)}
        <FallMark falls={row.falls} side="dr" />
      </td>
      <td className={figure}>
        <Balance row={row} />
      </td>
      <td className={figure}>
        <Rate row={row} />
      </td>
      <td className={`${figure} pe-4`}>
        <Took duration={row.duration} />
      </td>
      <td className="relative">
        <TimelineCell row={row} axis={axis} outdated={outdated} />
      </td>
    </tr>
  )
}
