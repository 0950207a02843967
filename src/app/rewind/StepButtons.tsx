import { useText } from '../text/text.ts'
import type { Rewind } from './useRewind.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Back and on by an hour or a minute, and play in the middle. */
export function StepButtons({ rewind }: { rewind: Rewind }) {
  const { rewind: words } = useText()
  const { playing, wantedAt } = rewind
  const stepButton = (ms: number, name: string, face: string) => (
    <button
      type="button"
      title={name}
      disabled={ms > 0 && wantedAt === null}
      onClick={() => rewind.step(ms)}
      className={buttonClass}
    >
      {face} <span className="sr-only">{name}</span>
    </button>
  )
  return (
    <div className="flex gap-1">
      {stepButton(-HOUR_MS, words.hourBack, words.hour('−'))}
      {stepButton(-MINUTE_MS, words.minuteBack, words.minute('−'))}
      <button
        type="button"
        title={playing ? words.pause : words.play}
        aria-label={playing ? words.pause : words.play}
        disabled={wantedAt === null}
        onClick={rewind.togglePlay}
        className={buttonClass}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 fill-current">
          <path d={playing ? 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z' : 'M3.5 1.5 14 8 3.5 14.5z'} />
        </svg>
      </button>
      {stepButton(MINUTE_MS, words.minuteOn, words.minute('+'))}
      {stepButton(HOUR_MS, words.hourOn, words.hour('+'))}
    </div>
  )
}

const buttonClass =
  'grid h-7 min-w-7 place-items-center rounded-md border border-third px-1.5 whitespace-nowrap enabled:hover:bg-ground enabled:hover:text-ink disabled:opacity-45'
