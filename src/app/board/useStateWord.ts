import type { JobSummary } from '#contract/job.ts'
import { isFinishing } from '#domain/rowState.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useFirstText } from '../text/text.ts'

/** A stall says how long; a job of which all has arrived and nothing is said to be done is finishing. */
export function useStateWord(job: JobSummary): string {
  const { words, board } = useFirstText()
  const format = useFormat()
  const age = useFromNow((nowMs) =>
    job.state === 'stalled' ? format.age(job.reason?.since ?? null, nowMs) : null,
  )
  if (job.state === 'stalled' && job.reason?.since != null)
    return board.note.lasting(words.state.stalled, age ?? '')
  if (job.state === 'initializing' && job.paused) return words.paused
  if (job.state === 'complete' && job.released) return words.released
  if (job.state === 'initializing' && isAllFinishing(job)) return words.finishing
  return words.state[job.state]
}

const isAllFinishing = ({ types }: JobSummary): boolean =>
  types.some(isFinishing) && types.every((row) => row.state === 'complete' || isFinishing(row))
