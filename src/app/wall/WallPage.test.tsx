import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import type { LockstepEvent } from '#contract/events.ts'
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow } from '#domain/testing/aRow.ts'

import { createClient } from '../createClient.ts'
import { PageText, WholeText } from '../shell/PageText.tsx'
import { loadCatalog, loadFirstCatalog } from '../text/catalog.ts'
import { anEvent } from '../story/testing/anEvent.ts'
import { WallPage } from './WallPage.tsx'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
/** A whole number of rounds of a few pages: the first of them stands. */
const nowMs = Date.UTC(2026, 10, 26, 12, 0)
const project: Project = {
  name: 'prod',
  title: 'Production',
  region: 'eu-west-101',
  projectId: 'id',
  health: 'ok',
  polledAt: nowMs,
  oldestDataAt: nowMs - 4_000,
  nextPollAt: null,
  error: null,
  skewMs: null,
}
const job = (name: string, facts: Parameters<typeof aJob>[0] = {}): JobSummary =>
  aJob({ name, jobId: name, polledAt: nowMs - 3_000, ...facts })

/** A server that answers so for the board; its clock goes with the page's. */
type Served = { board?: Partial<BoardAnswer>; events?: LockstepEvent[]; isGone?: () => boolean }

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', 'x-now': String(Date.now()), 'x-build': 'b1' },
  })

function serve({ board = {}, events = [], isGone = () => false }: Served) {
  const asked: string[] = []
  const answer = async (path: string): Promise<Response> => {
    asked.push(path)
    if (isGone()) throw new TypeError('fetch failed')
    if (path.startsWith('/api/session'))
      return json({ mode: 'none', name: null, role: 'operator', plainHttp: false })
    if (path.startsWith('/api/events')) return json({ events, next: null })
    const whole: BoardAnswer = {
      revision: '1',
      mode: 'live',
      at: null,
      history: { keptFrom: null, problem: null },
      full: true,
      projects: [project],
      jobs: [],
      removed: [],
      ...board,
    }
    return json(whole)
  }
  vi.stubGlobal('fetch', answer)
  return asked
}

async function show(search = ''): Promise<void> {
  history.replaceState(null, '', `/wall?lang=en&tz=UTC${search}`)
  await act(async () => {
    render(
      <QueryClientProvider client={createClient()}>
        <Suspense>
          <PageText>
            <WholeText screen={() => Promise.resolve()}>
              <WallPage />
            </WholeText>
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
  // The words come first, then the answers.
  await passes(50)
}
const shows = async (jobs: JobSummary[], search = ''): Promise<void> => {
  serve({ board: { jobs } })
  await show(search)
}
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const tiles = () => screen.queryAllByRole('article').map((tile) => tile.getAttribute('aria-label'))
const tile = (name: string) => screen.getByRole('article', { name })
const textOf = (element: HTMLElement): string => element.textContent.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  // Code comes by the machine's time, not by that of the page.
  await Promise.all([loadFirstCatalog('en'), loadCatalog('en')])
})
beforeEach(() => {
  vi.useFakeTimers({ now: nowMs })
  vi.stubGlobal('innerWidth', 1920)
  vi.stubGlobal('innerHeight', 1080)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('before the first answer the wall says that it loads, and shows no figure', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  await show()
  expect(screen.getByRole('heading', { name: 'Loading…' })).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a server that never answered is an alert and not an empty wall', async () => {
  serve({ isGone: () => true })
  await show()
  expect(screen.getByRole('alert').textContent).toBe('Connection to the server lost')
  expect(screen.getByRole('heading', { name: 'The server cannot be reached' })).toBeTruthy()
})

test('from afar a tile says the whole percent, its trouble, the type it sits in, and each type by a bar', async () => {
  const rows = [aCompleteRow({ type: 'database', src: 2 }), aRow({ type: 'table', src: 1_000, dst: 958 })]
  const reason = { kind: 'no-movement', type: 'table', since: nowMs - 18 * MINUTE_MS, usualMs: null } as const
  await shows([
    job('crm', { state: 'stalled', reason, rows }),
    ...Array.from({ length: 11 }, (_, n) => job(`${n}`)),
  ])
  expect(textOf(tile('crm'))).toBe('crm95%stalledTable18 min')
  expect(within(tile('crm')).getAllByRole('progressbar')).toHaveLength(2)
})

test('from near it has one decimal, counts, and segments with their names', async () => {
  await shows([job('crm', { rows: [aRow({ type: 'table', src: 1_000, dst: 958 })] })], '&distance=2.4')
  expect(textOf(tile('crm'))).toBe('crm95.8%initializingTable958 of 1,000TB')
})

test('figures that are late say so, and old ones in capitals, in place of what they would say', async () => {
  const late = job('hr', { freshness: 'late', polledAt: nowMs - 45 * SECOND_MS })
  await shows([late, job('crm', { freshness: 'stale', polledAt: nowMs - 12 * MINUTE_MS })])
  expect(textOf(tile('crm'))).toContain('STALE 12 min')
  expect(textOf(tile('hr'))).toContain('initializinglate 45 s')
})

test('figures that never came are not called stale', async () => {
  await shows([job('crm', { state: 'missing', freshness: 'stale', polledAt: null, rows: [] })])
  expect(textOf(tile('crm'))).not.toContain('STALE')
})

test('pages turn by themselves, each says which it is, and trouble stays on all of them', async () => {
  const calm = Array.from({ length: 7 }, (_, n) => job(`job-${n}`))
  await shows([...calm, job('bad', { state: 'failed' })], '&tiles=4&seconds=15')
  expect(tiles()).toEqual(['bad', 'job-0', 'job-1', 'job-2'])
  expect(screen.getByText('page 1 of 3')).toBeTruthy()
  await passes(15 * SECOND_MS)
  expect(tiles()).toEqual(['bad', 'job-3', 'job-4', 'job-5'])
  expect(screen.getByText(/^next in 1[45]\Ws$/)).toBeTruthy()
  await passes(15 * SECOND_MS)
  expect(tiles()).toEqual(['bad', 'job-6'])
  await passes(15 * SECOND_MS)
  expect(tiles()).toEqual(['bad', 'job-0', 'job-1', 'job-2'])
})

test('two screens share the jobs, and both show the trouble', async () => {
  const jobs = [...Array.from({ length: 4 }, (_, n) => job(`job-${n}`)), job('bad', { state: 'failed' })]
  await shows(jobs, '&screen=1/2')
  expect(tiles()).toEqual(['bad', 'job-0', 'job-1'])
  cleanup()
  await shows(jobs, '&screen=2/2')
  expect(tiles()).toEqual(['bad', 'job-2', 'job-3'])
})

test('the address chooses jobs and their order', async () => {
  const jobs = [job('b'), job('a'), job('c7', { state: 'complete' })]
  await shows(jobs, '&state=initializing&sort=name')
  expect(tiles()).toEqual(['a', 'b'])
  cleanup()
  await shows(jobs, '&q=c7')
  expect(tiles()).toEqual(['c7'])
})

test.each([
  { jobs: [], search: '', says: 'No jobs are configured' },
  { jobs: [job('a')], search: '&q=nothing', says: 'No job matches the filters' },
  { jobs: [job('a')], search: '&problems=1', says: 'No job needs attention' },
])('in place of tiles: $says', async ({ jobs, search, says }) => {
  await shows(jobs, search)
  expect(screen.getByRole('heading', { name: says })).toBeTruthy()
  expect(tiles()).toEqual([])
})

/** Lets turns pass until the line at the foot says it; whether it did within two rounds. */
async function comesToSay(text: string, turns = 20): Promise<boolean> {
  if (screen.queryByText(text) !== null) return true
  if (turns === 0) return false
  await passes(10 * SECOND_MS)
  return comesToSay(text, turns - 1)
}

test('when all is done the foot says so', async () => {
  await shows([job('a', { state: 'complete', rows: [aCompleteRow()] }), job('b', { state: 'complete' })])
  expect(await comesToSay('All 2 jobs are complete')).toBe(true)
})

test('what must be told takes turns in the line at the foot', async () => {
  const problem = { code: 'HISTORY_DISK_FULL', text: 'History paused: disk full', texts: {} }
  const denied = { ...project, health: 'denied' } as const
  serve({ board: { jobs: [job('a')], projects: [denied], history: { keptFrom: null, problem } } })
  await show('&seconds=2&sort=size&drift=maybe')
  expect(await comesToSay('Production: authentication failed')).toBe(true)
  expect(await comesToSay('History paused: disk full')).toBe(true)
  expect(
    await comesToSay('Not understood in the address, and ignored: sort=size, seconds=2, drift=maybe'),
  ).toBe(true)
})

test('the latest events of what is shown stand at the foot', async () => {
  const events = [
    anEvent({ id: 3, at: nowMs, kind: 'job-complete', jobId: 'a', name: 'a', after: 12 }),
    anEvent({ id: 2, at: nowMs, kind: 'failed', jobId: 'elsewhere', name: 'elsewhere' }),
    anEvent({ id: 1, at: nowMs, kind: 'polling-failed', jobId: null, name: null, after: 'APIG.0301' }),
  ]
  const asked = serve({ board: { jobs: [job('a')] }, events })
  await show('&project=prod')
  expect(await comesToSay('Complete: 12 objects')).toBe(true)
  expect(screen.getByText('Polls fail: APIG.0301')).toBeTruthy()
  expect(screen.queryByText('elsewhere')).toBeNull()
  const [call = ''] = asked.filter((path) => path.startsWith('/api/events'))
  expect(call).toMatch(/project=prod&.*limit=20$/)
})

test('of a wall that shows a few jobs the server is asked for their events alone', async () => {
  const asked = serve({ board: { jobs: [job('a7'), job('b'), job('c7')] } })
  await show('&q=7')
  expect(asked.filter((path) => path.startsWith('/api/events'))[0]).toContain('job=a7%2Cc7')
})

test('the demo is marked', async () => {
  serve({ board: { jobs: [job('a')], mode: 'demo' } })
  await show()
  expect(screen.getByText('DEMO')).toBeTruthy()
})

test('a server that falls silent stops the heartbeat, and every figure is stale from then on', async () => {
  let isGone = false
  serve({ board: { jobs: [job('a')] }, isGone: () => isGone })
  await show()
  expect(screen.getByRole('img', { name: 'Answers are coming' })).toBeTruthy()
  isGone = true
  await passes(12 * SECOND_MS)
  expect(screen.getByRole('alert').textContent).toBe('Connection to the server lost')
  expect(screen.getByRole('img', { name: 'No answers are coming' })).toBeTruthy()
  await passes(2 * MINUTE_MS)
  expect(textOf(tile('a'))).toContain('STALE 2 min')
  expect(screen.getByText(/^Last contact 12:00:0\d, 2\Wmin ago$/)).toBeTruthy()
  isGone = false
  await passes(6 * SECOND_MS)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(textOf(tile('a'))).not.toContain('STALE')
})

const heart = () => screen.getByRole('img', { name: 'Answers are coming' })
const beat = () => heart().querySelector('circle:nth-of-type(2)')?.getAttribute('r')
const hand = () => heart().querySelector('path')?.getAttribute('transform')

test('the heart beats once a second, and its hand moves with each answer', async () => {
  await shows([job('a')])
  const [beatBefore, handBefore] = [beat(), hand()]
  await passes(SECOND_MS)
  expect(beat()).not.toBe(beatBefore)
  expect(hand()).toBe(handBefore)
  await passes(5 * SECOND_MS)
  expect(hand()).not.toBe(handBefore)
})

const isPointerHidden = () => document.querySelector('.cursor-none') !== null

test('a pointer that rests for five seconds is hidden until it moves', async () => {
  await shows([job('a')])
  await passes(4 * SECOND_MS)
  expect(isPointerHidden()).toBe(false)
  await passes(SECOND_MS)
  expect(isPointerHidden()).toBe(true)
  await act(async () => dispatchEvent(new Event('pointermove')))
  expect(isPointerHidden()).toBe(false)
})

test('nothing on the wall asks for the board but the poll, whatever turns, comes and goes', async () => {
  const asked = serve({ board: { jobs: [job('a'), job('b', { state: 'failed' })] } })
  await show('&tiles=1&seconds=3&sort=size')
  const polls = () => asked.filter((path) => path.startsWith('/api/board')).length
  const before = polls()
  await passes(MINUTE_MS)
  expect(polls() - before).toBe(12)
})
