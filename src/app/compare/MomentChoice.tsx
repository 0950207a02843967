import { useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { TimeField } from '../rewind/TimeField.tsx'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { buttonClass } from './buttonClass.ts'
import { useKept } from './useKept.ts'

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Props = {
  /** The moment to go back from, epoch ms. */
  nowMs: number
  /** Epoch ms, in whole seconds. */
  onChoose: (at: number) => void
}

/** An hour or a day earlier, or a time that is typed; only what is kept can be chosen. */
export function MomentChoice({ nowMs, onChoose }: Props) {
  const { compare, rewind } = useText()
  const words = compare.dialog
  const format = useFormat()
  const isPast = useShownAt() !== null
  const { from, readNow } = useKept()
  const [fault, setFault] = useState<string | null>(null)
  if (from === null) return <p className="text-second">{rewind.nothingKept}</p>
  const begin = format.dateTime(from)
  const take = (at: number): void => {
    if (at < from) setFault(words.notKept(begin))
    else if (at > (readNow() ?? nowMs)) setFault(words.notPast)
    else onChoose(at)
  }
  const back = (ms: number, name: string) => {
    const at = Math.floor((nowMs - ms) / SECOND_MS) * SECOND_MS
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button type="button" disabled={at < from} onClick={() => onChoose(at)} className={buttonClass}>
          {name}
        </button>
        <span className="text-second">{at < from ? words.notKept(begin) : format.dateTime(at)}</span>
      </div>
    )
  }
  return (
    <div className="grid gap-2">
      {back(HOUR_MS, isPast ? words.hourBefore : words.hourAgo)}
      {back(DAY_MS, isPast ? words.dayBefore : words.dayAgo)}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium text-second">{words.atTime}</span>
        <TimeField at={nowMs} go={take} />
        <kbd className="font-sans text-[0.85rem] text-second">{words.enter}</kbd>
      </div>
      {fault !== null && (
        <p role="alert" className="text-stalled">
          {fault}
        </p>
      )}
    </div>
  )
}
