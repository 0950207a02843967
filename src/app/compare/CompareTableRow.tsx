import { rawWords, rowWord } from '../job/rowWord.ts'
import { Took } from '../job/Took.tsx'
import type { TypeRow } from '../job/typeRow.ts'
import { useText } from '../text/text.ts'
import { hasFigures, type CompareRow, type Sides } from './compareRows.ts'
import type { SideName } from './compareView.ts'
import { CountChange } from './CountChange.tsx'
import { Counts } from './Counts.tsx'
import { Standing } from './Standing.tsx'
import { isDiffering } from './standingLook.ts'
import { StateWord } from './StateWord.tsx'
import { TookDifference } from './TookDifference.tsx'

/** One object type on both sides, and where they differ. */
export function CompareTableRow({ row, sides }: { row: CompareRow; sides: Sides }) {
  const { difference } = row
  const differs = isDiffering(difference.standing)
  return (
    <tr className={`border-b border-line hover:bg-panel ${differs ? '' : 'text-second'}`}>
      <th scope="row" className={`h-11 px-4 text-start lg:ps-5 ${differs ? 'font-semibold' : 'font-normal'}`}>
        <bdi className="block truncate" title={row.name}>
          {row.name}
        </bdi>
      </th>
      <SideCells side={sides.left} row={row.left} />
      <SideCells side={sides.right} row={row.right} />
      <td className={groupClass}>
        <Standing standing={difference.standing} />
      </td>
      <td className={figureClass}>{difference.src && <CountChange difference={difference.src} />}</td>
      <td className={figureClass}>{difference.dst && <CountChange difference={difference.dst} />}</td>
      <td className={`${figureClass} pe-4 lg:pe-5`}>
        {difference.src && <TookDifference difference={difference.took} />}
      </td>
    </tr>
  )
}

function SideCells({
  side,
  row,
}: {
  side: { name: SideName; job: Sides['left']['job'] }
  row: TypeRow | null
}) {
  const catalog = useText()
  if (row === null) {
    return (
      <td colSpan={3} className={`${groupClass} text-second`}>
        {/* A type that a job does not have shows nothing; a side that is not there is not known. */}
        {!hasFigures(side) && catalog.words.noValue}
      </td>
    )
  }
  return (
    <>
      <td className={groupClass}>
        <StateWord look={row.look} word={rowWord(row, catalog)} title={rawWords(row, catalog)} />
      </td>
      <td className={figureClass}>
        <Counts row={row} side={side.name} outdated={side.job?.freshness === 'stale'} />
      </td>
      <td className={figureClass}>
        <Took duration={row.duration} />
      </td>
    </>
  )
}

/** The first cell of a group of columns. */
const groupClass = 'border-l border-strong px-2 ps-3'
const figureClass = 'px-2 text-end'
