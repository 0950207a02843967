// What happened: the newest events come by polls, older ones when somebody asks for them.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import { EVENTS_MOST, EventsAnswer } from '#contract/events.ts'

import { getJson, type Answer } from '../api.ts'
import { boardQuery, polled } from '../queries.ts'
import { readClocks, serverNow } from '../serverClock.ts'
import { eventsAddress, fromOf, type EventsFilter } from './eventsFilter.ts'
import { dropBefore, joinNewer, joinOlder, type Told } from './joinEvents.ts'

/** Events of the newest answer: a screen full, and what comes between two polls. */
const NEWEST = 100

/** The events that a filter lets through, as far back as they have been asked for. */
export const eventsQuery = (filter: EventsFilter) =>
  queryOptions({
    ...polled,
    queryKey: keyOf(filter),
    queryFn: async ({ signal, client }): Promise<Answer<Told>> => {
      const nowMs = nowOf(client)
      const ask = (page: { before: string | null; limit: number }) =>
        getJson(eventsAddress(filter, { ...page, nowMs }), (json) => EventsAnswer.parse(json), signal)
      const newest = await ask({ before: null, limit: NEWEST })
      // Read after the answer: older events may have come in the meantime.
      const known = client.getQueryData<Answer<Told>>(keyOf(filter))?.body
      if (known === undefined || known.events.length === 0) return newest
      const joined =
        joinNewer(known, newest.body) ??
        joinNewer(known, (await ask({ before: null, limit: EVENTS_MOST })).body) ??
        newest.body
      return { ...newest, body: dropBefore(joined, fromOf(filter, nowMs)) }
    },
  })

/** Adds the next older events to what is known of a filter. @throws what `getJson` throws. */
export async function addOlder(client: QueryClient, filter: EventsFilter): Promise<void> {
  const before = client.getQueryData<Answer<Told>>(keyOf(filter))?.body.next ?? null
  if (before === null) return
  const page = { before, limit: EVENTS_MOST, nowMs: nowOf(client) }
  const older = await getJson(
    eventsAddress(filter, page),
    (json) => EventsAnswer.parse(json),
    // Whoever leaves meanwhile finds them when they come back.
    new AbortController().signal,
  )
  client.setQueryData<Answer<Told>>(keyOf(filter), (known) =>
    // Another list may have taken the place of the one that was asked about.
    known?.body.next === before ? { ...known, body: joinOlder(known.body, older.body) } : known,
  )
}

const keyOf = (filter: EventsFilter) => ['events', filter] as const

/** The server's clock; the browser's own before the server has told it. */
function nowOf(client: QueryClient): number {
  const heard = client.getQueryData(boardQuery.queryKey)?.heard
  return heard === undefined ? readClocks().dateMs : serverNow(heard, readClocks())
}
