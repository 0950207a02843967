import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { buttonClass } from './buttonClass.ts'
import type { CompareRows } from './compareRows.ts'
import { isSameJob } from './compareView.ts'
import { useCompareView } from './useCompareView.ts'

/** How many types differ, the choice to see only those, and the sides changed over. */
export function CompareControls({ compared }: { compared: CompareRows }) {
  const words = useText().compare
  const { view, setCompareView } = useCompareView()
  const { left, right, onlyDifferences } = view
  const alike = left !== null && right !== null && isSameJob(left, right) && left.at === right.at
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 lg:px-5">
      <h1 className="text-xl font-semibold">{words.title}</h1>
      <p role="status" className="min-w-0 text-second">
        <Summary compared={compared} alike={alike} />
      </p>
      <div className="ml-auto flex flex-wrap gap-2">
        <button
          type="button"
          aria-pressed={onlyDifferences}
          onClick={() => setCompareView({ onlyDifferences: !onlyDifferences })}
          className={buttonClass}
        >
          {words.onlyDifferences}
        </button>
        <button
          type="button"
          onClick={() => setCompareView({ left: right, right: left })}
          className={buttonClass}
        >
          <span aria-hidden="true">⇄ </span>
          {words.swap}
        </button>
      </div>
    </div>
  )
}

function Summary({ compared, alike }: { compared: CompareRows; alike: boolean }) {
  const words = useText().compare
  const format = useFormat()
  const { rows, differing, untold } = compared
  if (alike) return words.alike
  if (rows.length === 0) return null
  // Where nothing can be told of any type, that is all there is to say.
  const differ =
    differing > 0
      ? words.summary(format.count(differing), format.count(rows.length), differing)
      : untold < rows.length
        ? words.noneDiffers
        : null
  const unknown = untold > 0 ? words.untold(format.count(untold)) : null
  return [differ, unknown].filter((part) => part !== null).join(' · ')
}
