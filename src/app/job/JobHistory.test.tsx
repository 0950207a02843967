// The parts of the job page that rest on history.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { HistoryAnswer, RunRecord } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'
import { aCompleteRow, aRow } from '#domain/testing/aRow.ts'

import { anEvent } from '../story/testing/anEvent.ts'
import { aDetail } from './testing/aDetail.ts'
import {
  answer,
  board,
  leavePage,
  nowMs,
  preparePage,
  refusal,
  showJob,
  type Served,
} from './testing/showJob.tsx'

const MINUTE_MS = 60_000
const startedAt = nowMs - 60 * MINUTE_MS
const rows = [
  aCompleteRow({ type: 'database', src: 3, startedAt, endedAt: nowMs - 40 * MINUTE_MS }),
  aRow({ type: 'table', src: 1_020, dst: 812, startedAt: nowMs - 40 * MINUTE_MS }),
]
const detail = (facts: Partial<JobDetail> = {}): JobDetail =>
  aDetail({ rows, polledAt: nowMs - 3_000, run: { startedAt, endedAt: null }, ...facts })
const point = (minute: number, src: number | null, dst: number | null) => ({
  at: startedAt + minute * MINUTE_MS,
  src,
  dst,
})
const gaps = [{ from: startedAt + 10 * MINUTE_MS, to: startedAt + 15 * MINUTE_MS }]
const kept: HistoryAnswer = {
  from: startedAt,
  to: nowMs,
  types: [
    { type: 'database', points: [point(0, 3, 0), point(20, 3, 3)], gaps },
    {
      type: 'table',
      points: [point(0, 1_020, 0), point(30, 1_020, 500), point(31, 1_020, 400), point(50, 1_020, 812)],
      gaps,
    },
  ],
}
const run = (facts: Partial<RunRecord> = {}): RunRecord => ({
  startedAt: startedAt - 24 * 60 * MINUTE_MS,
  endedAt: startedAt - 23 * 60 * MINUTE_MS,
  types: [
    {
      ...aCompleteRow({
        type: 'database',
        src: 3,
        startedAt: startedAt - 24 * 60 * MINUTE_MS,
        endedAt: startedAt - 24 * 60 * MINUTE_MS + 16 * MINUTE_MS,
      }),
      state: 'complete',
    },
  ],
  ...facts,
})
const show = (served: Partial<Served>, facts: Partial<JobDetail> = {}): Promise<void> =>
  showJob({ job: () => Promise.resolve(answer(detail(facts))), ...served })
const withHistory = (body: unknown): Partial<Served> => ({ history: () => Promise.resolve(answer(body)) })
const panel = async (name: string) => within(await screen.findByRole('region', { name }))
const read = (element: HTMLElement | undefined) => element?.textContent.replaceAll('\u00a0', ' ')

beforeEach(preparePage)
afterEach(leavePage)

test('the chart says in words what it shows: the end, what was not polled, what went back', async () => {
  await show(withHistory(kept))
  const chart = await screen.findByRole('img', { name: /^Objects over time, All types/ })
  expect(chart.getAttribute('aria-label')).toBe(
    'Objects over time, All types from 13:00 to 14:00: at the end 815 of 1,023 on the DR side; not polled 13:10 to 13:15; went back Table, DR side: 500 → 400',
  )
})

test('a stall is said with the chart, from the last movement on', async () => {
  const since = nowMs - 10 * MINUTE_MS
  await show(withHistory(kept), {
    state: 'stalled',
    reason: { kind: 'no-movement', type: 'table', since, usualMs: null },
  })
  expect(await screen.findByRole('img', { name: /no movement 13:50 to 14:00/ })).toBeTruthy()
})

test('its figures are there as a table', async () => {
  await show(withHistory(kept))
  const table = await screen.findByRole('table', { name: 'Objects over time', hidden: true })
  const last = within(table).getAllByRole('row', { hidden: true }).at(-1)
  expect(read(last)).toBe('14:00:001,02381579.6 %')
})

test('one object type alone can be chosen', async () => {
  await show(withHistory(kept))
  fireEvent.change(await screen.findByRole('combobox', { name: 'Object type' }), {
    target: { value: 'table' },
  })
  expect(await screen.findByRole('img', { name: /^Objects over time, Table .* 812 of 1,020/ })).toBeTruthy()
})

test('only the range that is shown is asked for, also after a key has closed in', async () => {
  const asked: (string | null)[][] = []
  await show({
    history: (query) => {
      asked.push([query.get('from'), query.get('to')])
      return Promise.resolve(answer(kept))
    },
  })
  const surface = await screen.findByRole('application')
  fireEvent.keyDown(surface, { key: '+' })
  await waitFor(() => expect(asked).toHaveLength(2))
  const closer = [startedAt + 15 * MINUTE_MS, startedAt + 45 * MINUTE_MS].map(String)
  expect(asked).toEqual([[String(startedAt), null], closer])
  expect(await screen.findByRole('img', { name: /from 13:15 to 13:45/ })).toBeTruthy()
  fireEvent.doubleClick(surface)
  expect(await screen.findByRole('img', { name: /from 13:00 to 14:00/ })).toBeTruthy()
})

test('before the first answer it says that it asks', async () => {
  await show({ history: () => new Promise(() => undefined) })
  expect(await screen.findByText(/Asking the server for what it has seen/)).toBeTruthy()
})

test('a time of which nothing is kept is said to be empty', async () => {
  await show(withHistory({ from: startedAt, to: nowMs, types: [] }))
  expect(await screen.findByText('Nothing was seen of this job in this time.')).toBeTruthy()
})

test('paused history says why, and the live figures stay', async () => {
  const problem = { code: 'HISTORY_DISK_FULL', text: 'History paused: disk full', texts: {} }
  const refused = () => Promise.resolve(refusal(problem.code, 503))
  await show({
    board: () => answer({ ...board, history: { keptFrom: null, problem } }),
    history: refused,
    runs: refused,
    events: refused,
  })
  expect(await (await panel('Objects over time')).findByText(/History paused: disk full/)).toBeTruthy()
  expect(await (await panel('Events')).findByText(/History paused: disk full/)).toBeTruthy()
  expect(await (await panel('Runs')).findByText(/History paused: disk full/)).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: /^Table: 812 of 1,020/ })).toBeTruthy()
})

test('a server that keeps nothing, or cannot be reached, is said to be so', async () => {
  await show({
    history: () => Promise.resolve(refusal('no-history', 503)),
    runs: () => Promise.reject(new TypeError('fetch failed')),
  })
  expect(await (await panel('Objects over time')).findByText(/keeps no history/)).toBeTruthy()
  expect(await (await panel('Runs')).findByText(/did not answer/)).toBeTruthy()
})

test('this run is held against the one before it, as a whole and type by type', async () => {
  await show({ runs: () => Promise.resolve(answer({ runs: [run()] })) })
  const compared = within(await screen.findByRole('table', { name: 'This run against the previous' }))
  const [, current, before] = within(screen.getByRole('table', { name: 'Runs' })).getAllByRole('row')
  expect(read(current)).toContain('13:00under way1 h 00 so far')
  expect(read(before)).toContain('2026-11-22 13:002026-11-22 14:001 h 00')
  expect(read(compared.getByRole('row', { name: /^Database/ }))).toBe('Database20 min16 min+4 min (+25 %)33')
  expect(
    screen.getByRole('img', { name: /^Bar chart of durations: Database 20.min, before 16.min/ }),
  ).toBeTruthy()
})

test('the only run is said to be the only one', async () => {
  await show({ runs: () => Promise.resolve(answer({ runs: [] })) })
  expect(await screen.findByText(/The only run that is kept/)).toBeTruthy()
})

test('of many runs the newest are shown until all are asked for', async () => {
  const many = Array.from({ length: 8 }, (_, index) => run({ startedAt: index + 1, endedAt: null }))
  await show({ runs: () => Promise.resolve(answer({ runs: many.toReversed() })) })
  const table = within(await screen.findByRole('table', { name: 'Runs' }))
  await waitFor(() => expect(table.getAllByRole('row')).toHaveLength(1 + 5))
  fireEvent.click(screen.getByRole('button', { name: 'Show all 9 runs' }))
  expect(table.getAllByRole('row')).toHaveLength(1 + 9)
})

test('what happened to the job stands beside, and leads to all of it', async () => {
  const events = [anEvent({ at: nowMs - MINUTE_MS })]
  await show({ events: () => Promise.resolve(answer({ events, next: null })) })
  expect(await (await panel('Events')).findByText('Initialization started')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'All events of this job' })
  expect(link.getAttribute('href')).toBe('/events?lang=en&tz=UTC&job=job-1')
})

test.each([
  {
    why: 'a range with what it rests on',
    ready: {
      kind: 'range' as const,
      earliestAt: nowMs + 58 * MINUTE_MS,
      likelyAt: nowMs + 72 * MINUTE_MS,
      latestAt: nowMs + 91 * MINUTE_MS,
      basis: ['this-run' as const],
      lack: null,
    },
    text: '15:1214:58–15:31, this run',
  },
  {
    why: 'why it is not known yet',
    ready: {
      kind: 'not-yet-known' as const,
      earliestAt: null,
      likelyAt: null,
      latestAt: null,
      basis: [],
      lack: 'few-movements' as const,
    },
    text: 'not yet knownfewer than three movements in this run',
  },
])('the header says when it will be ready: $why', async ({ ready, text }) => {
  await show({}, { ready })
  expect((await screen.findByText('Ready ≈')).nextElementSibling?.textContent).toBe(text)
})

test('rates are told of the job and of the type at work, each with its last ten minutes', async () => {
  const pace = { perMinute: 12.4, spark: [1, null, 2] }
  await show({}, { pace, paces: [{ ...pace, type: 'table' }] })
  const types = within(await screen.findByRole('table', { name: 'Object types' }))
  const row = within(types.getByRole('row', { name: /Table/ }))
  expect(row.getByText('12 /min')).toBeTruthy()
  expect(
    row.getByRole('img', { name: 'Table: 12 objects per minute over the last ten minutes' }),
  ).toBeTruthy()
  expect(screen.getByRole('img', { name: /^orders: 12 objects per minute/ })).toBeTruthy()
})

test('the run before is told with how much longer this one takes, once it does', async () => {
  const before = {
    startedAt: startedAt - 24 * 60 * MINUTE_MS,
    endedAt: startedAt - 24 * 60 * MINUTE_MS + 48 * MINUTE_MS,
  }
  await show({}, { previousRun: before })
  expect((await screen.findByText('Previous run')).nextElementSibling?.textContent).toBe(
    '48\u00a0min+25\u00a0%',
  )
})
