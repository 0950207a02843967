import { rawWords, rowWord } from '../job/rowWord.ts'
import { Took } from '../job/Took.tsx'
import { useText } from '../text/text.ts'
import { ChangeLine } from './ChangeLine.tsx'
import { hasFigures, type CompareRow, type Sides } from './compareRows.ts'
import { sideNames } from './compareView.ts'
import { Counts } from './Counts.tsx'
import { SideLine } from './SideLine.tsx'
import { Standing } from './Standing.tsx'
import { isDiffering } from './standingLook.ts'
import { StateWord } from './StateWord.tsx'

/** One object type on both sides, and where they differ. */
export function CompareCard({ row, sides }: { row: CompareRow; sides: Sides }) {
  const catalog = useText()
  const { src, dst, took, standing } = row.difference
  const differs = isDiffering(standing)
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)] content-start gap-1.5 border-b border-line px-4 py-2 ${differs ? '' : 'text-second'}`}
    >
      <p className="flex items-center justify-between gap-3">
        <bdi className={`min-w-0 truncate ${differs ? 'font-semibold' : ''}`}>{row.name}</bdi>
        <Standing standing={standing} />
      </p>
      {sideNames.map((name) => {
        const { job } = sides[name]
        const own = row[name]
        if (own === null) {
          return <SideLine key={name} name={name} state={!hasFigures(sides[name]) && catalog.words.noValue} />
        }
        return (
          <SideLine
            key={name}
            name={name}
            state={<StateWord look={own.look} word={rowWord(own, catalog)} title={rawWords(own, catalog)} />}
            counts={<Counts row={own} side={name} outdated={job?.freshness === 'stale'} />}
            took={<Took duration={own.duration} />}
          />
        )
      })}
      {differs && src !== null && dst !== null && <ChangeLine src={src} dst={dst} took={took} />}
    </li>
  )
}
