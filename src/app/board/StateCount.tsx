import type { JobState } from '#contract/words.ts'

import { useFormat } from '../format/useFormat.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useSetView, useView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { MarkShape } from '../ui/Mark.tsx'
import type { Tone } from '../ui/tone.ts'

/** A phone's counter has no room for the word: trouble colours the figure too. */
const phoneClass: Partial<Record<Tone, string>> = {
  failed: 'max-md:text-failed',
  stalled: 'max-md:text-stalled',
  nodata: 'max-md:text-nodata',
}

/** How many jobs are in one state; pressed, it shows only those. */
export function StateCount({ state, count }: { state: JobState; count: number }) {
  const { words } = useFirstText()
  const format = useFormat()
  const { states } = useView()
  const setView = useSetView()
  const pressed = states.includes(state)
  const look = stateLook[state]
  const tone = count === 0 ? 'plain' : look.tone
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={words.state[state]}
      onClick={() =>
        setView({ states: pressed ? states.filter((other) => other !== state) : [...states, state] })
      }
      className="grid grid-cols-[12px_auto] items-center gap-x-2.5 rounded-md px-2 py-1 text-left hover:bg-raised aria-pressed:bg-raised aria-pressed:ring-1 aria-pressed:ring-strong max-md:grid-cols-1 max-md:justify-items-center max-md:gap-y-1 max-md:border max-md:border-line max-md:bg-panel max-md:px-1 max-md:py-2"
    >
      <MarkShape shape={look.shape} tone={tone} />
      <span
        className={`text-[2rem] leading-8 font-semibold max-md:order-first max-md:text-[1.4rem] max-md:leading-6 ${phoneClass[tone] ?? ''}`}
      >
        {format.count(count)}
      </span>
      <span className="col-start-2 text-second first-letter:uppercase max-md:sr-only">
        {words.state[state]}
      </span>
    </button>
  )
}
