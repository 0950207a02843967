import type { JobSummary } from '#contract/job.ts'
import { isFinishing } from '#domain/rowState.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useLanguage, useFirstText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { noteTitle, stateNote } from './notes.ts'

type StateCellProps = { job: JobSummary; trouble: string | null }

/** The word of the state, and beneath it what it rests on. */
export function StateCell({ job, trouble }: StateCellProps) {
  const catalog = useFirstText()
  const language = useLanguage()
  const format = useFormat()
  const note = useFromNow((nowMs) => stateNote(job, nowMs, { catalog, format }))
  const title = noteTitle(job, { catalog, format }, language) ?? note ?? undefined
  const word = useStateWord(job)
  const tone = stateLook[job.state].tone
  return (
    <div role="cell" className="min-w-0 pl-2 text-right leading-[1.25]" title={title}>
      <span className={`block truncate ${tone === 'moving' ? 'text-second' : textClass[tone]}`}>{word}</span>
      {(trouble ?? note) !== null && (
        <span className="block truncate text-[0.885rem] text-second">{trouble ?? note}</span>
      )}
    </div>
  )
}

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
