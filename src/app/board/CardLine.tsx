import type { JobSummary } from '#contract/job.ts'
import { rowAtWork } from '#domain/rowAtWork.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useFirstText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import { textClass } from '../ui/tone.ts'
import { expectation, isExpected } from './expectation.ts'
import { freshnessNote, stateNote } from './notes.ts'
import { useStateWord } from './useStateWord.ts'
import { useToday } from './useToday.ts'

/** What a job is at, and when it will be ready, its state or its trouble. */
export function CardLine({ job, trouble }: { job: JobSummary; trouble: string | null }) {
  const catalog = useFirstText()
  const { board } = catalog
  const format = useFormat()
  const word = useOutlook(job)
  const old = useFromNow((nowMs) => freshnessNote(job, nowMs, { catalog, format }))
  const note = useFromNow((nowMs) => stateNote(job, nowMs, { catalog, format }))
  const row = rowAtWork(job)
  const left =
    row === undefined
      ? board.note.types(format.count(job.typesComplete), format.count(job.typesTotal))
      : board.note.atWork(typeName(catalog, row.type, row.raw), format.count(row.dst), format.count(row.src))
  const tone = stateLook[job.state].tone
  return (
    <div className="flex justify-between gap-3 pt-1 leading-5">
      <span className="min-w-0 truncate text-second">
        {trouble ?? (row === undefined ? (note ?? left) : left)}
      </span>
      <span
        className={`shrink-0 ${old !== null ? 'text-stalled' : tone === 'moving' ? 'text-second' : textClass[tone]}`}
      >
        {old === null ? word : `${word} · ${old}`}
      </span>
    </div>
  )
}

/** "ready ≈ 14:31", "failed 6 min ago", or the word of the state. */
function useOutlook(job: JobSummary): string {
  const catalog = useFirstText()
  const { note } = catalog.board
  const format = useFormat()
  const word = useStateWord(job)
  const ready = expectation(job, useToday(), { catalog, format })
  const failed = useFromNow((nowMs) =>
    job.state === 'failed' ? note.ago(word, format.age(job.stateSince, nowMs)) : null,
  )
  return failed ?? (ready !== null && isExpected(job) ? note.ready(ready.short) : word)
}
