import { useMemo, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { stateOrder } from '#domain/attention.ts'
import { createTally } from '#domain/tally.ts'

import { Outlook } from './Outlook.tsx'
import { StateCount } from './StateCount.tsx'
import { Totals } from './Totals.tsx'

/** Counts by state, each of them a filter, all objects of all jobs, and when the last of them will be ready. */
export function Summary({ jobs }: { jobs: readonly JobSummary[] }) {
  const [tally] = useState(createTally)
  const { counts, objects } = useMemo(() => tally(jobs), [tally, jobs])
  // Trouble that is not there needs no counter, work and rest are always worth one.
  const states = stateOrder.filter((state) => counts[state] > 0 || always.has(state))
  return (
    <section className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3 px-4 pt-4 lg:px-5">
      <div className="flex flex-wrap gap-x-2 gap-y-2 max-md:grid max-md:w-full max-md:grid-flow-col max-md:auto-cols-fr max-[480px]:gap-x-1.5 md:-mx-2">
        {states.map((state) => (
          <StateCount key={state} state={state} count={counts[state]} />
        ))}
      </div>
      {jobs.length > 0 && (
        <Totals sum={objects}>
          <Outlook jobs={jobs} />
        </Totals>
      )}
    </section>
  )
}

const always: ReadonlySet<string> = new Set(['failed', 'stalled', 'initializing', 'waiting', 'complete'])
