import type { JobSummary } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useLanguage, useFirstText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { expectation, isExpected } from './expectation.ts'
import { noteTitle, stateNote } from './notes.ts'
import { useStateWord } from './useStateWord.ts'
import { useToday } from './useToday.ts'

type ReadyCellProps = { job: JobSummary; trouble: string | null }

/** When a job is expected to be ready, else the word of its state; and beneath it the range, or what the state rests on. */
export function ReadyCell({ job, trouble }: ReadyCellProps) {
  const catalog = useFirstText()
  const language = useLanguage()
  const format = useFormat()
  const spelling = { catalog, format }
  const ready = expectation(job, useToday(), spelling)
  const expected = isExpected(job)
  const state = useFromNow((nowMs) => stateNote(job, nowMs, spelling))
  const word = useStateWord(job)
  const note = trouble ?? state ?? (expected ? ready?.hint : ready?.short) ?? null
  const title = [noteTitle(job, spelling, language) ?? state, ready?.long].filter((part) => part)
  const tone = stateLook[job.state].tone
  return (
    <div
      role="cell"
      className="min-w-0 pl-2 text-right leading-[1.25]"
      title={title.join(' · ') || undefined}
    >
      <span
        className={`block truncate ${expected ? '' : tone === 'moving' ? 'text-second' : textClass[tone]}`}
      >
        {expected && <span className="sr-only">{word}: </span>}
        {expected ? ready?.short : word}
      </span>
      {note !== null && <span className="block truncate text-[0.885rem] text-second">{note}</span>}
    </div>
  )
}
