import { useText } from '../text/text.ts'
import { Scroller } from '../ui/Scroller.tsx'
import type { CompareRow, Sides } from './compareRows.ts'
import { CompareTableRow } from './CompareTableRow.tsx'
import { sideNames } from './compareView.ts'
import { SumRow } from './SumRow.tsx'
import { useSideLabel } from './useSideLabel.ts'
import type { SumDifference } from '#domain/compare/compareSides.ts'

type Props = { rows: readonly CompareRow[]; sum: SumDifference; sides: Sides }

/** One row per object type of either side, all of both sides at the foot. */
export function CompareTable({ rows, sum, sides }: Props) {
  const words = useText().compare.table
  const sideLabel = useSideLabel()
  const figure = 'px-2 text-end'
  const first = 'border-l border-strong px-2 ps-3 text-start'
  return (
    <Scroller label={words.title} className="overflow-x-auto border-y border-line">
      <table aria-label={words.title} className="w-full min-w-[92rem] table-fixed border-collapse">
        <colgroup>
          <col className="w-[10rem]" />
          {sideNames.map((name) => (
            <SideColumns key={name} />
          ))}
          <col className="w-[9.5rem]" />
          <col className="w-[9rem]" />
          <col className="w-[9.5rem]" />
          <col className="w-[9.5rem]" />
        </colgroup>
        <thead className="bg-panel text-second [&_th]:font-medium">
          <tr className="h-8 border-b border-line">
            <th scope="col" rowSpan={2} className="px-4 pb-1.5 text-start align-bottom lg:ps-5">
              {words.type}
            </th>
            {sideNames.map((name) => (
              <th key={name} scope="colgroup" colSpan={3} className={first}>
                <span className="block truncate text-ink" title={sideLabel(sides[name])}>
                  {sideLabel(sides[name])}
                </span>
              </th>
            ))}
            <th scope="colgroup" colSpan={4} className={`${first} text-ink`}>
              {words.difference}
            </th>
          </tr>
          <tr className="h-8 border-b border-line">
            {sideNames.map((name) => (
              <SideHeads key={name} />
            ))}
            <th scope="col" className={first}>
              {words.standing}
            </th>
            <th scope="col" className={figure}>
              {words.source}
            </th>
            <th scope="col" className={figure}>
              {words.dr}
            </th>
            <th scope="col" className={`${figure} pe-4 lg:pe-5`}>
              {words.took}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompareTableRow key={row.difference.type} row={row} sides={sides} />
          ))}
        </tbody>
        <tfoot>
          <SumRow sum={sum} sides={sides} />
        </tfoot>
      </table>
    </Scroller>
  )
}

function SideColumns() {
  return (
    <>
      <col className="w-[8rem]" />
      <col className="w-[9.5rem]" />
      <col className="w-[6.5rem]" />
    </>
  )
}

function SideHeads() {
  const words = useText().compare.table
  return (
    <>
      <th scope="col" className="border-l border-strong px-2 ps-3 text-start">
        {words.state}
      </th>
      <th scope="col" className="truncate px-2 text-end">
        {words.counts}
      </th>
      <th scope="col" className="px-2 text-end">
        {words.took}
      </th>
    </>
  )
}
