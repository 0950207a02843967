import { expect, it } from 'vitest'

import type { EventsQuestion, NewEvent, Store } from './store.ts'

import { aBatch, askedStore, JOB, openedStore } from '../../testing/openedStore.ts'

const AT = Date.UTC(2026, 10, 23, 13, 5)
const OTHER = { project: 'https://drs.example 154b', jobId: 'job-2' }

const anEvent = (facts: Partial<NewEvent>): NewEvent => ({
  ...JOB,
  at: AT,
  kind: 'count-fell',
  type: 'table',
  side: 'dr',
  before: 2 ** 53 - 1,
  after: '2',
  drsAt: null,
  ...facts,
})

const everything: EventsQuestion = {
  from: null,
  to: null,
  projects: [],
  jobIds: [],
  kinds: [],
  before: null,
  limit: 100,
}

/** Number n was seen n seconds after the first, but for two pairs at one moment. */
const seen: readonly NewEvent[] = [
  anEvent({ at: AT, kind: 'run-started', type: null, side: null, before: null, after: null }),
  anEvent({ at: AT, kind: 'row-started', drsAt: AT - 1 }),
  anEvent({ at: AT + 2_000, ...OTHER, kind: 'failed', before: 'waiting', after: 'DRS.M05001' }),
  anEvent({ at: AT + 3_000, jobId: null, kind: 'polling-failed', type: null, after: 'TIMEOUT' }),
  anEvent({ at: AT + 4_000, kind: 'count-fell' }),
  anEvent({ at: AT + 4_000, ...OTHER, kind: 'count-fell', after: -0 }),
]

const store = askedStore([aBatch({ events: seen.slice(0, 3) }), aBatch({ events: seen.slice(3) })])

it('gives back an event as it came, with a number of its own and the name of its job', async () => {
  const { events, next } = await store().events(everything)
  expect(next).toBeNull()
  const told = seen.map((event, index) => ({ ...event, id: index + 1, name: event.jobId }))
  expect(events).toStrictEqual(told.toReversed())
})

it.each<[string, Partial<EventsQuestion>, number[]]>([
  ['from a moment on', { from: AT + 2_000 }, [6, 5, 4, 3]],
  ['up to a moment', { to: AT + 2_000 }, [3, 2, 1]],
  ['at one moment', { from: AT + 4_000, to: AT + 4_000 }, [6, 5]],
  ['of a project', { projects: [OTHER.project] }, [6, 3]],
  ['of two projects', { projects: [OTHER.project, JOB.project] }, [6, 5, 4, 3, 2, 1]],
  ['of a project that is not known', { projects: ['nowhere'] }, []],
  ['of a job', { jobIds: [JOB.jobId] }, [5, 2, 1]],
  ['of a job in another project', { jobIds: [JOB.jobId], projects: [OTHER.project] }, []],
  ['of a job that is not known', { jobIds: ["'"] }, []],
  ['of two jobs up to a moment', { jobIds: [JOB.jobId, OTHER.jobId], to: AT + 3_999 }, [3, 2, 1]],
  ['of a kind', { kinds: ['count-fell'] }, [6, 5]],
  ['of two kinds', { kinds: ['failed', 'polling-failed'] }, [4, 3]],
  ['of a kind of a job', { kinds: ['count-fell'], jobIds: [OTHER.jobId] }, [6]],
])('tells events %s', async (_, question, ids) => {
  const { events } = await store().events({ ...everything, ...question })
  expect(events.map(({ id }) => id)).toEqual(ids)
})

it('goes on where a page ended, whatever came meanwhile', async () => {
  const { store } = await openedStore()
  await store.write(aBatch({ events: seen }))
  const pages: number[][] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<Store['events']>> = await store.events({
      ...everything,
      before,
      limit: 2,
    })
    pages.push(page.events.map(({ id }) => id))
    before = page.next
    await store.write(aBatch({ events: [anEvent({ at: AT + 10_000 })] }))
  } while (before !== null)
  expect(pages).toEqual([
    [6, 5],
    [4, 3],
    [2, 1],
  ])
})

it('refuses a page that it never named', async () => {
  await expect(store().events({ ...everything, before: 'page 2' })).rejects.toMatchObject({
    code: 'HISTORY_UNKNOWN_PAGE',
  })
})
