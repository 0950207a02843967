import { useState } from 'react'

import type { RunRecord } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'
import { differenceOf, runSpan } from '#domain/history/runComparison.ts'
import { compareTypes } from '#domain/objectType.ts'
import { runEnd } from '#domain/runEnd.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import { Scroller } from '../ui/Scroller.tsx'
import { RunTableRow } from './RunTableRow.tsx'

/** Runs shown before somebody asks for all of them. */
const FIRST_RUNS = 5

type Props = { job: JobDetail; runs: readonly RunRecord[]; nowMs: number }

/** One row per run, newest first, with what each object type took and how many objects it had. */
export function RunsTable({ job, runs, nowMs }: Props) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.runs
  const [all, setAll] = useState(false)
  const shown = all ? runs : runs.slice(0, FIRST_RUNS)
  const types = typesOf(shown)
  // A run that failed has ended as well, though no end is kept of it.
  const currentEnd = job.run === null ? null : (job.run.endedAt ?? runEnd(job))
  const spans = runs.map((run, index) =>
    index === 0 && job.run !== null ? runSpan({ ...run, endedAt: currentEnd }, nowMs) : runSpan(run, null),
  )
  return (
    <div>
      <Scroller label={words.title} className="max-h-96 overflow-auto">
        <table aria-labelledby="job-runs" className="w-full border-collapse">
          <thead className="text-second">
            <tr className="border-b border-line [&>th]:px-2 [&>th]:pb-1.5 [&>th]:font-medium [&>th]:whitespace-nowrap">
              <th scope="col" className="ps-0! text-start">
                {words.began}
              </th>
              <th scope="col" className="text-start max-md:hidden">
                {words.ended}
              </th>
              <th scope="col" className="text-end">
                {words.took}
              </th>
              <th scope="col" className="text-end">
                {words.against}
              </th>
              <th scope="col" className="text-end">
                {words.onDr}
              </th>
              {types.map(({ type, raw }) => (
                <th key={type} scope="col" className="text-end">
                  <bdi>{typeName(catalog, type, raw)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((run, index) => (
              <RunTableRow
                key={run.startedAt}
                run={run}
                span={spans[index] ?? null}
                difference={differenceOf(spans[index] ?? null, spans[index + 1] ?? null)}
                isCurrent={index === 0 && job.run !== null}
                endedAt={index === 0 && job.run !== null ? currentEnd : run.endedAt}
                types={types.map(({ type }) => type)}
                nowMs={nowMs}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      {runs.length > FIRST_RUNS && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="mt-2 text-second underline decoration-line underline-offset-2 hover:text-ink"
        >
          {all ? words.showFewer : words.showAll(format.count(runs.length))}
        </button>
      )}
    </div>
  )
}

/** Every type of these runs once, in the fixed order. */
function typesOf(runs: readonly RunRecord[]): { type: string; raw: string }[] {
  const raws = new Map(runs.flatMap(({ types }) => types.map(({ type, raw }) => [type, raw] as const)))
  return [...raws].map(([type, raw]) => ({ type, raw })).toSorted((a, b) => compareTypes(a.type, b.type))
}
