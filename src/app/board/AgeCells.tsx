import type { JobSummary } from '#contract/job.ts'
import { runEnd } from '#domain/runEnd.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useFirstText } from '../text/text.ts'
import { freshnessNote } from './notes.ts'

/** Start of the run; the date beneath it where that is not today's. */
export function StartedCell({ at }: { at: number | null }) {
  const { words } = useFirstText()
  const format = useFormat()
  const today = useFromNow((nowMs) => (nowMs === null ? null : format.date(nowMs)))
  const date = at === null ? null : format.date(at)
  return (
    <div
      role="cell"
      className="pl-2 text-right leading-[1.25] text-second"
      title={at === null ? undefined : format.dateTime(at)}
    >
      {at === null ? words.noValue : format.time(at)}
      {date !== null && date !== today && (
        <span className="block text-[0.85rem] text-third">{date.slice(5)}</span>
      )}
    </div>
  )
}

/** From the start to the end of the run, or to now. */
export function ElapsedCell({ job }: { job: JobSummary }) {
  const elapsed = useElapsed(job)
  return (
    <div role="cell" className="pl-2 text-right leading-[1.25] text-second">
      {elapsed}
    </div>
  )
}

/** How long a job has taken or has been taking; `–` without a start. */
function useElapsed(job: JobSummary): string {
  const format = useFormat()
  return useFromNow((nowMs) => format.age(job.startedAt, runEnd(job) ?? nowMs))
}

/** When a figure last moved, and how old the figures are where they are not of now. */
export function MovedCell({ job }: { job: JobSummary }) {
  const catalog = useFirstText()
  const format = useFormat()
  const moved = useFromNow((nowMs) => format.age(job.movedAt, nowMs))
  const note = useFromNow((nowMs) => freshnessNote(job, nowMs, { catalog, format }))
  return (
    <div role="cell" className="pr-5 pl-2 text-right leading-[1.25] whitespace-nowrap text-second">
      <span className={job.state === 'stalled' ? 'text-stalled' : ''}>{moved}</span>
      {note !== null && <span className="block text-[0.885rem] font-medium text-stalled">{note}</span>}
    </div>
  )
}
