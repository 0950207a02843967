import type { JobSummary } from '#contract/job.ts'

import { useText } from '../text/text.ts'

/** In place of the table: why there are no object types. */
export function NoTypes({ job }: { job: Pick<JobSummary, 'state' | 'polledAt' | 'error'> }) {
  const { empty } = useText().job.table
  const why =
    job.state === 'missing'
      ? empty.missing
      : job.error !== null
        ? empty.error
        : job.polledAt === null
          ? empty.neverAnswered
          : empty.waiting
  return (
    <section className="border-y border-line bg-panel px-4 py-8 lg:px-5">
      <h2 className="font-semibold">{empty.title}</h2>
      <p className="mt-1 text-second">{why}</p>
    </section>
  )
}
