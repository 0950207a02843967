import type { JobState } from '#contract/words.ts'

import { useFirstText } from '../text/text.ts'
import { Mark } from '../ui/Mark.tsx'
import { stateLook } from './stateLook.ts'

type StateMarkProps = { state: JobState; paused?: boolean; released?: boolean }

/** A job's state as mark and word; a paused or released job says so in place of the general word. */
export function StateMark({ state, paused = false, released = false }: StateMarkProps) {
  const { words } = useFirstText()
  const { shape, tone } = stateLook[state]
  if (state === 'initializing' && paused) return <Mark shape="bars" tone="plain" word={words.paused} />
  const word = state === 'complete' && released ? words.released : words.state[state]
  return <Mark shape={shape} tone={tone} word={word} />
}
