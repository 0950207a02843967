import type { SumDifference } from '#domain/compare/compareSides.ts'
import { elapsedSpan } from '#domain/compare/elapsedSpan.ts'

import { stateLook } from '../shell/stateLook.ts'
import { useText } from '../text/text.ts'
import { ChangeLine } from './ChangeLine.tsx'
import type { Sides } from './compareRows.ts'
import { sideNames } from './compareView.ts'
import { Elapsed } from './Elapsed.tsx'
import { SideLine } from './SideLine.tsx'
import { Standing } from './Standing.tsx'
import { StateWord } from './StateWord.tsx'
import { SumCounts } from './SumCounts.tsx'

/** All types of both sides in one card. */
export function SumCard({ sum, sides }: { sum: SumDifference; sides: Sides }) {
  const { words, compare } = useText()
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-b border-line bg-panel px-4 py-2 md:col-span-2">
      <p className="flex items-center justify-between gap-3">
        <span className="font-semibold">{compare.table.all}</span>
        <Standing standing={sum.standing} />
      </p>
      {sideNames.map((name) => {
        const { job, nowMs } = sides[name]
        if (job === null || nowMs === null || sum[name] === null) {
          return <SideLine key={name} name={name} state={words.noValue} />
        }
        return (
          <SideLine
            key={name}
            name={name}
            state={<StateWord look={stateLook[job.state]} word={words.state[job.state]} />}
            counts={<SumCounts job={job} side={name} />}
            took={<Elapsed span={elapsedSpan(job, nowMs)} />}
          />
        )
      })}
      <ChangeLine src={sum.src} dst={sum.dst} took={sum.took} />
    </li>
  )
}
