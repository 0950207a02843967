import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { boardQuery } from '../queries.ts'
import { Page } from '../shell/Page.tsx'
import { useView } from '../shell/viewState.ts'
import { everyEvent } from '../story/eventsFilter.ts'
import { eventsQuery } from '../story/eventsQuery.ts'
import { useText } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'
import { BehindNotice } from './BehindNotice.tsx'
import { EventDays } from './EventDays.tsx'
import { EventsFilters } from './EventsFilters.tsx'
import { filterOf } from './filterOf.ts'
import { NoEvents } from './NoEvents.tsx'
import { soughtJobs } from './soughtJobs.ts'
import { TooManyJobs } from './TooManyJobs.tsx'
import { useEventsView } from './useEventsView.ts'

/** Everything that happened, newest first: decides between asked too much, not there yet, not to be had, none, and the events. */
export function EventsPage() {
  const { events, shell } = useText()
  const { projects } = useView()
  const { view, unknown } = useEventsView()
  const { data: board } = useQuery({ ...boardQuery, select: ({ body }) => body })
  const sought = soughtJobs(view.job, board?.jobs ?? [])
  const filter = sought.kind === 'ids' ? filterOf(view, { projects, jobIds: sought.ids }) : everyEvent
  const { data, error } = useQuery({
    ...eventsQuery(filter),
    // Which jobs a text means is known once the board is.
    enabled: sought.kind === 'ids' && (view.job === '' || board !== undefined),
    // While another choice is on its way, what was there stays.
    placeholderData: keepPreviousData,
  })
  const told = sought.kind === 'ids' ? data?.body : undefined
  return (
    <Page title={events.title}>
      {unknown.length > 0 && <Notice>{shell.ignored(unknown.join(', '))}</Notice>}
      <EventsFilters projects={board?.projects ?? []} told={told} />
      {sought.kind === 'too-many' && <TooManyJobs fitting={sought.fitting} />}
      {told && error !== null && data && <BehindNotice error={error} at={data.heard.nowMs} />}
      {told && told.events.length > 0 ? (
        <EventDays told={told} filter={filter} />
      ) : (
        sought.kind === 'ids' && <NoEvents filter={filter} error={error} loading={told === undefined} />
      )}
    </Page>
  )
}
