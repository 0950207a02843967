import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import type { EventsAnswer, LockstepEvent } from '#contract/events.ts'
import { aJob } from '#domain/testing/aJob.ts'

import { PageText, WholeText } from '../shell/PageText.tsx'
import { anEvent } from '../story/testing/anEvent.ts'
import { EventsPage } from './EventsPage.tsx'

const nowMs = Date.UTC(2026, 10, 23, 14, 0)
const MINUTE_MS = 60_000
const board = (facts: Partial<BoardAnswer> = {}): BoardAnswer => ({
  revision: '1',
  mode: 'live',
  at: null,
  history: { keptFrom: null, problem: null },
  full: true,
  projects: [],
  jobs: [aJob({ jobId: 'id-1', name: 'orders' }), aJob({ jobId: 'id-2', name: 'billing' })],
  removed: [],
  ...facts,
})
const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-now': String(nowMs) },
  })
/** An event per id, a minute apart, newest first. */
const eventsOf = (...ids: number[]): LockstepEvent[] =>
  ids.map((id) =>
    anEvent({ id, at: nowMs - (100 - id) * MINUTE_MS, kind: 'row-started', type: 'table', after: id }),
  )
const refusal = (code: string): Response => answer({ error: { code, message: 'not now' } }, 503)

type Ask = URLSearchParams
type Served = { events: (ask: Ask) => Response | Promise<Response>; board?: BoardAnswer; search?: string }

/** Shows the page of a server that answers so; gives what it was asked for events. */
async function show(served: Served): Promise<Ask[]> {
  const asked: Ask[] = []
  history.replaceState(null, '', `/events?lang=en&tz=UTC${served.search ?? ''}`)
  vi.stubGlobal('fetch', async (path: string) => {
    const { pathname, searchParams } = new URL(path, location.href)
    if (pathname !== '/api/events') return answer(served.board ?? board())
    asked.push(searchParams)
    return served.events(searchParams)
  })
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <PageText>
            <WholeText screen={() => Promise.resolve()}>
              <EventsPage />
            </WholeText>
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
  return asked
}
const page = (events: LockstepEvent[], next: string | null = null): EventsAnswer => ({ events, next })
const said = (text: RegExp | string) => screen.findByText(text)
const lines = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)
/** Asks the server anew, as a poll does. */
const poll = () => act(() => vi.advanceTimersByTimeAsync(5_000))
const scrolledTo = (top: number) =>
  act(async () => {
    vi.stubGlobal('scrollY', top)
    fireEvent.scroll(window)
  })

beforeEach(() => {
  // What jsdom does not have: a layout.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('before the first answer it says that it asks', async () => {
  await show({ events: () => new Promise(() => undefined) })
  expect(await said(/Asking the server what happened/)).toBeTruthy()
})

test('where nothing has happened it says what will be seen here', async () => {
  await show({ events: () => answer(page([])) })
  expect(await screen.findByRole('heading', { name: 'Nothing has happened yet' })).toBeTruthy()
})

test('where the filters hide all, they can be cleared', async () => {
  await show({
    events: (ask) => answer(page(ask.has('kind') ? [] : eventsOf(1))),
    search: '&kind=failed',
  })
  expect(await screen.findByRole('heading', { name: 'No event matches the filters' })).toBeTruthy()
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' })
  if (clear) fireEvent.click(clear)
  await waitFor(() => expect(lines()).toHaveLength(1))
  expect(location.search).toBe('?lang=en&tz=UTC')
})

test('an error of the server is named by its code, one of the history by its own words', async () => {
  await show({ events: () => refusal('HISTORY_FULL') })
  expect(await said(/The server answered with HISTORY_FULL/)).toBeTruthy()
  cleanup()
  const problem = { code: 'HISTORY_FULL', text: 'The disk is full', texts: {} }
  await show({
    events: () => refusal('HISTORY_FULL'),
    board: board({ history: { keptFrom: null, problem } }),
  })
  await waitFor(() => expect(screen.getAllByText('The disk is full')).toHaveLength(2))
  expect(screen.getByText('Live figures go on.')).toBeTruthy()
})

test('events that are there stay when no new ones come, and say since when', async () => {
  let calls = 0
  await show({ events: () => ((calls += 1) === 1 ? answer(page(eventsOf(1))) : refusal('broken')) })
  await poll()
  expect(await said('No new events since 14:00:00.')).toBeTruthy()
  expect(lines()).toHaveLength(1)
})

test('the address is what the server is asked for', async () => {
  const asked = await show({
    events: () => answer(page([])),
    search:
      '&project=prod,dr&job=ord&kind=connection,failed&from=2026-11-23T12:00:00Z&to=2026-11-23T13:00:00Z',
  })
  await waitFor(() =>
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      project: 'prod,dr',
      job: 'id-1',
      kind: 'polling-failed,polling-recovered,failed',
      from: String(Date.UTC(2026, 10, 23, 12)),
      to: String(Date.UTC(2026, 10, 23, 13)),
      limit: '100',
    }),
  )
})

test('a choice of kinds stands in the address, and what the address does not mean is told', async () => {
  await show({ events: () => answer(page(eventsOf(1))), search: '&kind=odd' })
  expect(await said(/ignored: kind=odd/)).toBeTruthy()
  fireEvent.click(screen.getByText('Kind: all'))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'trouble' }))
  expect(await said('Kind: trouble')).toBeTruthy()
  expect(new URLSearchParams(location.search).get('kind')).toBe('trouble')
})

test('older events come by the button until there are none', async () => {
  const asked = await show({
    events: (ask) => answer(ask.get('before') === 'c' ? page(eventsOf(2, 1)) : page(eventsOf(4, 3), 'c')),
  })
  expect(await said('the newest 2 events')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Older events' }))
  await waitFor(() => expect(lines()).toHaveLength(4))
  expect(asked.at(-1)?.get('limit')).toBe('500')
  expect(screen.getByText('No older events.')).toBeTruthy()
  expect(screen.getByText('4 events', { selector: '[role=status]' })).toBeTruthy()
})

test('while the page is scrolled new events are only counted, until they are asked for', async () => {
  let newest = eventsOf(2, 1)
  await show({ events: () => answer(page(newest)) })
  await waitFor(() => expect(lines()).toHaveLength(2))
  await scrolledTo(600)
  newest = eventsOf(4, 3, 2, 1)
  await poll()
  const button = await screen.findByRole('button', { name: /2 new events/ })
  expect(lines()).toHaveLength(2)
  fireEvent.click(button)
  await waitFor(() => expect(lines()).toHaveLength(4))
  expect(screen.queryByRole('button', { name: /new event/ })).toBeNull()
})

test('at the top new events appear by themselves', async () => {
  let newest = eventsOf(1)
  await show({ events: () => answer(page(newest)) })
  await waitFor(() => expect(lines()).toHaveLength(1))
  newest = eventsOf(2, 1)
  await poll()
  await waitFor(() => expect(lines()).toHaveLength(2))
})

test('more events between two polls than one answer holds are all there', async () => {
  let newest = eventsOf(1)
  await show({
    events: (ask) => answer(page(newest.slice(0, Number(ask.get('limit')) - 97), 'c')),
  })
  await waitFor(() => expect(lines()).toHaveLength(1))
  newest = eventsOf(9, 8, 7, 6, 5, 4, 3, 2, 1)
  await poll()
  await waitFor(() => expect(lines()).toHaveLength(9))
})
