import { elapsedSpan } from '#domain/compare/elapsedSpan.ts'
import type { SumDifference } from '#domain/compare/compareSides.ts'

import { stateLook } from '../shell/stateLook.ts'
import { useText } from '../text/text.ts'
import type { Sides } from './compareRows.ts'
import { CountChange } from './CountChange.tsx'
import { Elapsed } from './Elapsed.tsx'
import { Standing } from './Standing.tsx'
import { StateWord } from './StateWord.tsx'
import { SumCounts } from './SumCounts.tsx'
import { TookDifference } from './TookDifference.tsx'
import type { Side } from './useSide.ts'

/** All types of both sides in one row. */
export function SumRow({ sum, sides }: { sum: SumDifference; sides: Sides }) {
  const { table } = useText().compare
  return (
    <tr className="border-t border-strong bg-panel font-medium">
      <th scope="row" className="h-12 px-4 text-start font-semibold lg:ps-5">
        {table.all}
      </th>
      <SideCells side={sides.left} known={sum.left !== null} />
      <SideCells side={sides.right} known={sum.right !== null} />
      <td className={groupClass}>
        <Standing standing={sum.standing} />
      </td>
      <td className={figureClass}>
        <CountChange difference={sum.src} />
      </td>
      <td className={figureClass}>
        <CountChange difference={sum.dst} />
      </td>
      <td className={`${figureClass} pe-4 lg:pe-5`}>
        <TookDifference difference={sum.took} />
      </td>
    </tr>
  )
}

function SideCells({ side, known }: { side: Side; known: boolean }) {
  const { words } = useText()
  const { job, nowMs } = side
  if (job === null || nowMs === null || !known) {
    return (
      <td colSpan={3} className={`${groupClass} text-second`}>
        {words.noValue}
      </td>
    )
  }
  return (
    <>
      <td className={groupClass}>
        <StateWord look={stateLook[job.state]} word={words.state[job.state]} />
      </td>
      <td className={figureClass}>
        <SumCounts job={job} side={side.name} />
      </td>
      <td className={figureClass}>
        <Elapsed span={elapsedSpan(job, nowMs)} />
      </td>
    </>
  )
}

/** The first cell of a group of columns. */
const groupClass = 'border-l border-strong px-2 ps-3'
const figureClass = 'px-2 text-end'
