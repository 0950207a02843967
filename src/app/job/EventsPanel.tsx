import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import type { JobDetail } from '#contract/job.ts'

import { useCarried } from '../shell/viewState.ts'
import { useShownAt } from '../shown.ts'
import { EventList } from '../story/EventList.tsx'
import { eventsOfJob } from '../story/eventsFilter.ts'
import { eventsQuery } from '../story/eventsQuery.ts'
import { useText } from '../text/text.ts'
import { HistoryFailure } from './HistoryFailure.tsx'
import { stepAfter } from './historyRange.ts'

/** What happened to this job, newest first, as far as it has been told at the shown moment. */
export function EventsPanel({ job }: { job: Pick<JobDetail, 'project' | 'jobId'> }) {
  const { job: words, events: told } = useText()
  const at = useShownAt()
  const carried = useCarried()
  const { data, error } = useQuery({
    ...eventsQuery({ ...eventsOfJob(job.project, job.jobId), to: at === null ? null : stepAfter(at) }),
    placeholderData: keepPreviousData,
  })
  const events = data?.body.events.filter((event) => at === null || event.at <= at)
  return (
    <section
      className="flex max-h-96 min-w-0 flex-col rounded-lg border border-line bg-panel p-4 lg:max-h-none"
      aria-labelledby="job-events"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="job-events" className="font-semibold">
          {told.title}
        </h2>
        <Link
          href={eventsHref(job.jobId, carried)}
          className="text-second underline decoration-line underline-offset-2 hover:text-ink"
        >
          {words.allEvents}
        </Link>
      </div>
      {error !== null && (
        <HistoryFailure title={events ? words.history.old : told.failed.title} error={error} />
      )}
      {events && events.length > 0 ? (
        <div className="min-h-0 grow basis-0 overflow-y-auto max-lg:basis-auto">
          <EventList events={events} withJob={false} />
        </div>
      ) : (
        error === null && (
          <p className="text-second" role="status">
            {events ? told.empty.none : told.loading}
          </p>
        )
      )}
    </section>
  )
}

/** The events page with this job alone. */
const eventsHref = (jobId: string, carried: string): string =>
  `/events${carried}${carried === '' ? '?' : '&'}job=${encodeURIComponent(jobId)}`
