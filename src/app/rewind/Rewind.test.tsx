import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { PAST } from '../queries.ts'
import { App } from '../shell/App.tsx'
import { loadCatalog, loadFirstCatalog } from '../text/catalog.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const begin = Date.UTC(2026, 10, 26, 9)
/** As long as a page at rest takes to write its moment into the address. */
const STEP_MS = 250
const keptFrom = begin - 8 * HOUR_MS

/** The board of a moment; every minute brings another object. */
function board(at: number | null, nowMs: number): BoardAnswer {
  const dst = Math.floor(((at ?? nowMs) - keptFrom) / MINUTE_MS)
  const movedAt = (at ?? nowMs) - 3 * MINUTE_MS
  return {
    revision: '1',
    mode: 'live',
    at,
    history: { keptFrom, problem: null },
    full: true,
    projects: [],
    jobs: [aJob({ rows: [aRow({ type: 'table', src: 1_000, dst })], movedAt, polledAt: at ?? nowMs })],
    removed: [],
  }
}

const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-now': String(Date.now()), 'x-build': 'b1' },
  })

/** The moments that were asked for. */
const asked: number[] = []
/** In place of the right answer about the past. */
let answerOfPast: (at: number) => Promise<Response>
let client: QueryClient
let kept: number | null

/** Shows the page of a server that keeps eight hours. */
async function open(search = ''): Promise<void> {
  history.replaceState(null, '', `/?lang=en&tz=UTC${search}`)
  vi.stubGlobal('fetch', (path: string) => {
    const at = /[?]at=(\d+)/.exec(path)?.[1]
    if (at === undefined) {
      const body = board(null, Date.now())
      return Promise.resolve(answer({ ...body, history: { ...body.history, keptFrom: kept } }))
    }
    asked.push(Number(at))
    return answerOfPast(Number(at))
  })
  client = new QueryClient()
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>,
    )
  })
  await settle()
}

/** Waits for words and parts of the page that load by themselves, and for answers. */
async function settle(): Promise<void> {
  await act(() => vi.dynamicImportSettled())
  await pass(0)
}

/** Lets time go by, and all that follows from it: what is rendered between two moments is seen only in steps. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left >= 0; left -= STEP_MS) {
    // oxlint-disable-next-line no-await-in-loop -- time has one direction
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS)))
  }
}
const press = async (key: string, shiftKey = false): Promise<void> => {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey })
  })
  await settle()
}
const slider = () => screen.getByRole('slider', { name: 'Moment shown' })
const shown = (): string => screen.getByRole('row', { name: 'orders' }).textContent ?? ''
const addressed = (): string | null => new URLSearchParams(location.search).get('at')

// Read from the disk once, and not while a clock that stands still is waited for.
beforeAll(() => Promise.all([loadFirstCatalog('en'), loadCatalog('en'), import('./RewindBar.tsx')]), 60_000)
beforeEach(() => {
  vi.useFakeTimers({ now: begin })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1_440, 900))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  asked.length = 0
  kept = keptFrom
  answerOfPast = (at) => Promise.resolve(answer(board(at, at)))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('the bar is called by key, steps by a minute and an hour, and Escape is live again', async () => {
  await open()
  await press('h')
  expect(slider()).toBe(document.activeElement)
  expect(asked).toEqual([])
  await press('ArrowLeft')
  await press('ArrowLeft', true)
  const at = begin - HOUR_MS - MINUTE_MS
  expect(shown()).toContain('419/1,000')
  expect(slider().getAttribute('aria-valuenow')).toBe(String(at))
  expect(slider().getAttribute('aria-valuetext')).toBe('2026-11-26 07:59:00 UTC, 1\u00a0h\u00a001 ago')
  expect(screen.getAllByText('· not live')).toBeTruthy()
  expect(document.title).toBe('2026-11-26 07:59:00, not live · Board · Lockstep')
  await pass(300)
  expect(addressed()).toBe('2026-11-26T07:59:00Z')
  await press('Escape')
  expect(shown()).toContain('480/1,000')
  expect(addressed()).toBeNull()
  expect(screen.queryByRole('slider')).toBeNull()
  expect(document.title).toBe('Board · Lockstep')
})

test('an address with a moment shows it, with the ages of that moment, and polls leave it', async () => {
  await open('&at=2026-11-26T04:00:00Z')
  expect(shown()).toContain('180/1,000')
  expect(shown()).toContain('3\u00a0min')
  await pass(30_000)
  expect(shown()).toContain('180/1,000')
  expect(addressed()).toBe('2026-11-26T04:00:00Z')
  expect(asked).toEqual([Date.UTC(2026, 10, 26, 4)])
  const link = screen.getByRole('link', { name: 'orders' })
  expect(link.getAttribute('href')).toBe('/jobs/prod/job-1?lang=en&tz=UTC&at=2026-11-26T04:00:00Z')
})

test('playing goes on a minute each second, at most one call at a time, and ends at now', async () => {
  const at = begin - 5 * MINUTE_MS
  await open(`&at=${at}`)
  await press(' ')
  await pass(2_000)
  expect(shown()).toContain('477/1,000')
  // An answer that takes its time holds up the picture and not the pace.
  const late = Promise.withResolvers<void>()
  answerOfPast = (moment) => late.promise.then(() => answer(board(moment, moment)))
  const before = asked.length
  await pass(2_000)
  expect(asked.slice(before)).toEqual([begin - 2 * MINUTE_MS])
  expect(slider().getAttribute('aria-valuenow')).toBe(String(begin - MINUTE_MS))
  late.resolve()
  await pass(0)
  expect(shown()).toContain('479/1,000')
  expect(asked.slice(before)).toEqual([begin - 2 * MINUTE_MS, begin - MINUTE_MS])
  await pass(2_000)
  expect(shown()).toContain('480/1,000')
  expect(addressed()).toBeNull()
})

test('however many moments are shown, three are in memory', async () => {
  await open(`&at=${begin - 60 * MINUTE_MS}`)
  await press(' ')
  await pass(20_000)
  expect(asked.length).toBeGreaterThan(15)
  expect(client.getQueryCache().findAll({ queryKey: [PAST] }).length).toBeLessThanOrEqual(3)
})

test('a moment that cannot be had leaves the last one, says why, and comes when it can', async () => {
  await open('&at=2026-11-26T04:00:00Z')
  const rightly = answerOfPast
  answerOfPast = () => Promise.resolve(answer({ error: { code: 'history-busy', message: 'busy' } }, 503))
  await press('ArrowLeft')
  expect(screen.getByText(/^2026-11-26 03:59:00 cannot be shown. History is busy/)).toBeTruthy()
  expect(screen.getByText(/Below still is 2026-11-26 04:00:00/)).toBeTruthy()
  expect(shown()).toContain('180/1,000')
  answerOfPast = rightly
  await pass(5_000)
  expect(shown()).toContain('179/1,000')
  expect(screen.queryByText(/cannot be shown/)).toBeNull()
})

test('before anything is kept it says so', async () => {
  await open('&at=2026-11-26T00:30:00Z')
  expect(screen.getByText('Nothing is kept from before 2026-11-26 01:00:00.')).toBeTruthy()
})

test('where nothing is kept the bar says so and has no slider', async () => {
  kept = null
  await open()
  fireEvent.click(screen.getByRole('button', { name: 'Rewind' }))
  await settle()
  expect(screen.getByText(/^Nothing is kept yet/)).toBeTruthy()
  expect(screen.queryByRole('slider')).toBeNull()
  await press('ArrowLeft')
  expect(asked).toEqual([])
})

test('a time that is typed is shown, and one that is none is refused', async () => {
  await open('&at=2026-11-26T04:00:00Z')
  const field = screen.getByRole('textbox', { name: 'Time to show, in UTC' })
  fireEvent.change(field, { target: { value: 'noon' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByText(/^Not a time/)).toBeTruthy()
  fireEvent.change(field, { target: { value: '02:00' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await pass(300)
  expect(addressed()).toBe('2026-11-26T02:00:00Z')
  expect(shown()).toContain('60/1,000')
})
