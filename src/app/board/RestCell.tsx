import type { JobSummary } from '#contract/job.ts'
import { restOf } from '#domain/columns.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'

/** The types that have no column: how many, and what they miss. The row's link leads to all of them. */
export function RestCell({ job, columns }: { job: JobSummary; columns: readonly string[] }) {
  const { board } = useFirstText()
  const format = useFormat()
  const rest = restOf(job, columns)
  if (rest.types === 0) return <div role="cell" />
  const facts = [
    rest.missing > 0 ? board.restMissing(format.count(rest.missing)) : null,
    rest.unknown > 0 ? board.restUnknown(format.count(rest.unknown)) : null,
  ].filter((fact) => fact !== null)
  return (
    <div role="cell" className="min-w-0 pr-3 text-[0.885rem] leading-[1.3]">
      <span className="block truncate text-second">{board.rest(format.count(rest.types), rest.types)}</span>
      <span
        className={`block truncate ${facts.length > 0 ? 'text-ink' : 'text-third'}`}
        title={facts.join(', ')}
      >
        {facts.length > 0 ? facts.join(', ') : board.restComplete}
      </span>
    </div>
  )
}
