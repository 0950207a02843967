import { TimeField } from '../rewind/TimeField.tsx'
import { useText } from '../text/text.ts'
import { buttonClass } from './buttonClass.ts'
import type { SideChoice, SideName } from './compareView.ts'
import { stepMoment } from './stepMoment.ts'
import { useKept } from './useKept.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Props = {
  name: SideName
  at: SideChoice['at']
  nowMs: number
  /** Wants a moment, epoch ms; null = now. */
  go: (at: number | null) => void
}

/** Takes one side back and on by an hour or a minute, to a time that is typed, and to now. */
export function MomentSteps({ name, at, nowMs, go }: Props) {
  const { compare, rewind } = useText()
  const kept = useKept()
  if (kept.from === null && at === null) return <p className="text-second">{rewind.nothingKept}</p>
  const stepButton = (ms: number, label: string, face: string) => (
    <button
      type="button"
      title={label}
      disabled={ms > 0 ? at === null : kept.from === null || (at ?? nowMs) <= kept.from}
      onClick={() => go(stepMoment({ at, ms, keptFrom: kept.from, nowMs: kept.readNow() ?? nowMs }))}
      className={buttonClass}
    >
      {face} <span className="sr-only">{label}</span>
    </button>
  )
  return (
    <div role="group" aria-label={compare.moment[name]} className="flex flex-wrap items-center gap-1.5">
      {stepButton(-HOUR_MS, rewind.hourBack, rewind.hour('−'))}
      {stepButton(-MINUTE_MS, rewind.minuteBack, rewind.minute('−'))}
      {stepButton(MINUTE_MS, rewind.minuteOn, rewind.minute('+'))}
      {stepButton(HOUR_MS, rewind.hourOn, rewind.hour('+'))}
      <button type="button" disabled={at === null} onClick={() => go(null)} className={buttonClass}>
        {compare.toNow}
      </button>
      <TimeField at={at ?? nowMs} go={(to) => go(to >= (kept.readNow() ?? nowMs) ? null : to)} />
    </div>
  )
}
