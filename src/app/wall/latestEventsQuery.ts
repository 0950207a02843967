// What happened last: a line at the foot of the wall, asked for seldom, for it is no more than that.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { EventsAnswer, type EventKind } from '#contract/events.ts'

import { getJson } from '../api.ts'
import { every, polled } from '../queries.ts'
import { eventsAddress, everyEvent } from '../story/eventsFilter.ts'
import type { EventsWanted } from './eventsOf.ts'

/** Between two calls. */
const EVENTS_POLL_MS = 20_000
/** The beginning and the end of each object type are too many for one line. */
const kinds: readonly EventKind[] = [
  'run-started',
  'row-short',
  'job-complete',
  'failed',
  'error-changed',
  'stalled',
  'moving-again',
  'count-fell',
  'id-missing',
  'id-back',
  'polling-failed',
  'polling-recovered',
]

/** The latest events of what is shown, newest first. Those of before stay until others have come. */
export const latestEventsQuery = ({ projects, jobIds, limit }: EventsWanted) => {
  const filter = { ...everyEvent, projects, jobIds, kinds }
  const address = eventsAddress(filter, { nowMs: 0, limit, before: null })
  return queryOptions({
    ...polled,
    queryKey: ['latest-events', address],
    refetchInterval: every(() => EVENTS_POLL_MS),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getJson(address, (json) => EventsAnswer.parse(json), signal),
  })
}
