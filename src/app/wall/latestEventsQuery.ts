// What happened last: a line at the foot of the wall, asked for seldom, for it is no more than that.
import { queryOptions } from '@tanstack/react-query'

import { EventsAnswer, type EventKind } from '#contract/events.ts'

import { getJson } from '../api.ts'
import { every, polled } from '../queries.ts'
import { eventsAddress, everyEvent } from '../story/eventsFilter.ts'

/** Between two calls. */
const EVENTS_POLL_MS = 20_000
/** More than one line never holds. */
const MOST = 5

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

/** The latest events of some projects, of all where none is named; newest first. */
export const latestEventsQuery = (projects: readonly string[]) =>
  queryOptions({
    ...polled,
    queryKey: ['latest-events', projects],
    refetchInterval: every(() => EVENTS_POLL_MS),
    queryFn: ({ signal }) =>
      getJson(
        eventsAddress({ ...everyEvent, projects, kinds }, { nowMs: 0, limit: MOST, before: null }),
        (json) => EventsAnswer.parse(json),
        signal,
      ),
  })
