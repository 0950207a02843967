import type { SumDifference } from '#domain/compare/compareSides.ts'

import { useText } from '../text/text.ts'
import { CompareCard } from './CompareCard.tsx'
import type { CompareRow, Sides } from './compareRows.ts'
import { SumCard } from './SumCard.tsx'

type Props = { rows: readonly CompareRow[]; sum: SumDifference; sides: Sides }

/** The same where a table has no room: a card per object type, side A above side B, and beneath where they differ. */
export function CompareCards({ rows, sum, sides }: Props) {
  const { compare } = useText()
  return (
    <>
      <h2 className="border-t border-line bg-panel px-4 py-1.5 font-medium text-second">
        {compare.table.title}
      </h2>
      <ul className="grid border-t border-line md:grid-cols-2">
        {rows.map((row) => (
          <CompareCard key={row.difference.type} row={row} sides={sides} />
        ))}
        <SumCard sum={sum} sides={sides} />
      </ul>
    </>
  )
}
