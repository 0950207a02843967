import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'
import type { Ready } from '#contract/pace.ts'
import type { Project } from '#contract/project.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow } from '#domain/testing/aRow.ts'

import { PageText } from '../shell/PageText.tsx'
import { BoardPage } from './BoardPage.tsx'

const MINUTE_MS = 60_000
const nowMs = Date.UTC(2026, 10, 23, 14, 0)
const project = (facts: Partial<Project> = {}): Project => ({
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
  ...facts,
})
const job = (facts: Parameters<typeof aJob>[0] = {}): JobSummary =>
  aJob({ startedAt: nowMs - 20 * MINUTE_MS, polledAt: nowMs - 3_000, ...facts })
const board = (jobs: JobSummary[], facts: Partial<BoardAnswer> = {}): Response =>
  new Response(
    JSON.stringify({
      revision: '1',
      mode: 'live',
      at: null,
      history: { keptFrom: null, problem: null },
      full: true,
      projects: [project()],
      jobs,
      removed: [],
      ...facts,
    }),
    { headers: { 'content-type': 'application/json', 'x-now': String(nowMs), 'x-build': 'b1' } },
  )

/** Shows the board of a server that answers so; wide as a desk's screen unless it is a phone's. */
async function show(answer: () => Promise<Response>, { phone = false, search = '' } = {}): Promise<void> {
  history.replaceState(null, '', `/?lang=en&tz=UTC${search}`)
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('matchMedia', () => ({ matches: phone, addEventListener() {}, removeEventListener() {} }))
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <PageText>
            <BoardPage />
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
}
const noReason = { kind: 'no-movement', type: null, since: null, usualMs: null } as const
const shows = (...jobs: JobSummary[]) => show(() => Promise.resolve(board(jobs)))
const bar = (name: string | RegExp) => screen.findByRole('progressbar', { name })

beforeEach(() => {
  // What jsdom does not have: a layout. Every element is as wide as the window then.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1_440, 900))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('before the first answer the board says that it loads, and shows no figure', async () => {
  await show(() => new Promise(() => undefined))
  expect(await screen.findByRole('heading', { name: 'Loading…' })).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a server that never answered is an alert and not an empty board', async () => {
  await show(() => Promise.reject(new TypeError('fetch failed')))
  expect((await screen.findByRole('alert')).textContent).toBe('Connection to the server lost')
  expect(screen.getByRole('heading', { name: 'The server cannot be reached' })).toBeTruthy()
})

test('a proxy that answers in HTML is a server that does not answer', async () => {
  await show(() =>
    Promise.resolve(new Response('<h1>502</h1>', { headers: { 'content-type': 'text/html' } })),
  )
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('a job is a row of its name, with true counts beside every bar', async () => {
  await shows(job({ rows: [aRow({ type: 'table', src: 1_020, dst: 812 })] }))
  const row = await screen.findByRole('row', { name: 'orders' })
  expect(within(row).getByText('79.6 %')).toBeTruthy()
  const progress = await bar('Table: 812 of 1,020, 208 missing, running')
  expect(progress.getAttribute('aria-valuenow')).toBe('79')
  expect(row.textContent).toContain('812/1,020')
  expect(row.textContent).toContain('20\u00a0min')
})

test('a count that cannot be read has a bar without a value', async () => {
  await shows(job({ rows: [aRow({ type: 'table', src: 40, dst: null })] }))
  const progress = await bar('Table: – of 40, running')
  expect(progress.hasAttribute('aria-valuenow')).toBe(false)
})

test('an empty type that is complete says none, and is full', async () => {
  await shows(job({ rows: [aCompleteRow({ type: 'view', src: 0, dst: 0 }), aRow()] }))
  expect((await bar('View: none, complete')).getAttribute('aria-valuenow')).toBe('100')
})

test('more than there should be stays true in figures', async () => {
  await shows(job({ rows: [aCompleteRow({ type: 'table', src: 100, dst: 105 })] }))
  expect((await bar('Table: 105 of 100, 5 over, complete')).getAttribute('aria-valuenow')).toBe('100')
})

test('all arrived without being done is finishing', async () => {
  await shows(job({ rows: [aRow({ type: 'table', src: 100, dst: 100 })] }))
  expect(await bar('Table: 100 of 100, finishing')).toBeTruthy()
})

test('a count that fell shows both values', async () => {
  const fall = { type: 'table', side: 'dr', before: 80, after: 50, at: nowMs } as const
  await shows(job({ rows: [aRow({ type: 'table' })], falls: [fall] }))
  expect(await screen.findByText('↓ 80 → 50')).toBeTruthy()
  expect(screen.getByTitle('Table: went back from 80 to 50')).toBeTruthy()
  expect(await bar('Table: 50 of 100, 50 missing, went back from 80 to 50, running')).toBeTruthy()
})

test('stale figures say since when', async () => {
  await shows(job({ freshness: 'stale', polledAt: nowMs - 12 * MINUTE_MS }))
  expect(await screen.findByText('stale 12 min')).toBeTruthy()
})

test('figures that never came are not called stale', async () => {
  await shows(job({ state: 'missing', freshness: 'stale', polledAt: null, rows: [] }))
  expect(await screen.findByRole('row', { name: 'orders' })).toBeTruthy()
  expect(screen.queryByText(/^stale/)).toBeNull()
})

test('no jobs and no match each say what to do', async () => {
  await shows()
  expect(await screen.findByText('No jobs are configured')).toBeTruthy()
  cleanup()
  await show(() => Promise.resolve(board([job()])), { search: '&q=nothing' })
  const [clear] = await screen.findAllByRole('button', { name: 'Clear filters' })
  if (clear) fireEvent.click(clear)
  expect(await screen.findByRole('row', { name: 'orders' })).toBeTruthy()
})

test('a project in trouble is named with the code and words of DRS', async () => {
  const error = { code: 'APIG.0301', text: 'Incorrect IAM authentication information', texts: {} }
  await show(() => Promise.resolve(board([], { projects: [project({ health: 'denied', error })] })))
  expect(await screen.findByText('Production: authentication failed')).toBeTruthy()
  expect(screen.getByText(/APIG\.0301 Incorrect IAM/)).toBeTruthy()
  expect(screen.getByText('DRS refuses to show these jobs')).toBeTruthy()
})

test('what the address does not mean is told', async () => {
  await show(() => Promise.resolve(board([job()])), { search: '&sort=size' })
  expect(await screen.findByText(/ignored: sort=size/)).toBeTruthy()
})

test('markup in a name is text', async () => {
  await shows(job({ name: '<img src=x onerror=alert(1)>' }))
  expect(await screen.findByRole('row', { name: '<img src=x onerror=alert(1)>' })).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
})

const range = (minutes: number, facts: Partial<Ready> = {}): Ready => ({
  kind: 'range',
  earliestAt: nowMs + (minutes - 10) * MINUTE_MS,
  likelyAt: nowMs + minutes * MINUTE_MS,
  latestAt: nowMs + (minutes + 20) * MINUTE_MS,
  basis: ['this-run'],
  lack: null,
  ...facts,
})
const lacking = range(0, {
  kind: 'not-yet-known',
  earliestAt: null,
  likelyAt: null,
  latestAt: null,
  basis: [],
  lack: 'too-wide',
})

test('a job at work says when it will be ready and how fast it goes', async () => {
  const pace = { perMinute: 4.23, spark: [null, 4, 9] }
  await shows(job({ ready: range(31), pace }))
  const row = await screen.findByRole('row', { name: 'orders' })
  expect(within(row).getByText('14:31')).toBeTruthy()
  expect(within(row).getByText('14:21–14:51')).toBeTruthy()
  expect(
    within(row).getByTitle('ready about 14:31, four times in five within 14:21–14:51, judged by this run')
      .textContent,
  ).toContain('initializing')
  expect(within(row).getByText('4.2')).toBeTruthy()
  expect(within(row).getByRole('img', { name: /^orders: 4\.2 objects per minute/ })).toBeTruthy()
})

test.each([
  { why: 'nothing is known yet', facts: { ready: lacking }, says: 'initializingnot yet known' },
  {
    why: 'it has stalled, whatever was expected',
    facts: { state: 'stalled', ready: range(31), reason: { ...noReason, since: nowMs - 18 * MINUTE_MS } },
    says: 'stalled 18 min',
  },
  { why: 'it has failed', facts: { state: 'failed', ready: null }, says: 'failed' },
  { why: 'it is of another day', facts: { ready: range(11 * 60) }, says: '11-24 01:00' },
] as const)('in place of a time: $why', async ({ facts, says }) => {
  await shows(job(facts))
  const row = await screen.findByRole('row', { name: 'orders' })
  expect(row.textContent.replaceAll('\u00a0', ' ')).toContain(says)
})

test('the head says how fast all go, when the last is ready, and of how many that is not known', async () => {
  await shows(
    job({ jobId: '1', ready: range(31), pace: { perMinute: 300, spark: [] } }),
    job({ jobId: '2', ready: range(72), pace: { perMinute: 26, spark: [] } }),
    job({ jobId: '3', ready: lacking }),
    job({ jobId: '4', state: 'failed' }),
  )
  expect(await screen.findByText('326 objects/min')).toBeTruthy()
  expect(screen.getByText('last job ready ≈ 15:12 UTC (15:02–15:32) · 1 not yet known')).toBeTruthy()
})

test('the head claims no ready time where no job has one', async () => {
  await shows(job({ jobId: '1', ready: lacking }), job({ jobId: '2', ready: lacking }))
  const sentence = await screen.findByText('last job ready: not yet known')
  expect(sentence.title).toBe('2 jobs have no ready time yet, and may be later')
  expect(screen.queryByText(/objects\/min/)).toBeNull()
})

test('history that is behind is said without alarm, and is gone when it is not', async () => {
  const problem = {
    code: 'HISTORY_DISK_FULL',
    text: 'History paused',
    texts: { 'en-us': 'History paused: disk full' },
  }
  await show(() => Promise.resolve(board([job()], { history: { keptFrom: null, problem } })))
  const banner = await screen.findByText(/^History paused: disk full/)
  expect(banner.closest('[role=status]')?.textContent).toContain('Live figures go on.')
  cleanup()
  await shows(job())
  expect(await screen.findByRole('row', { name: 'orders' })).toBeTruthy()
  expect(screen.queryByText(/^History paused/)).toBeNull()
})

test('a phone shows the type at work and one segment per type', async () => {
  const rows = [aCompleteRow({ type: 'database', src: 2 }), aRow({ type: 'table', src: 1_020, dst: 812 })]
  await show(() => Promise.resolve(board([job({ rows })])), { phone: true })
  const card = await screen.findByRole('row', { name: 'orders' })
  expect(within(card).getByText('Table 812 of 1,020')).toBeTruthy()
  expect(within(card).getAllByRole('progressbar')).toHaveLength(2)
})

test.each([
  { facts: { ready: range(31) }, says: 'ready ≈ 14:31' },
  { facts: { ready: lacking }, says: 'initializing' },
  { facts: { state: 'failed', stateSince: nowMs - 6 * MINUTE_MS }, says: 'failed 6 min ago' },
] as const)('a phone says "$says"', async ({ facts, says }) => {
  await show(() => Promise.resolve(board([job(facts)])), { phone: true })
  const card = await screen.findByRole('row', { name: 'orders' })
  expect(within(card).getByText(says)).toBeTruthy()
})
