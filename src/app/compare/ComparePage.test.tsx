import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { JobDetail } from '#contract/job.ts'
import { aCompleteRow, aRow, aWaitingRow } from '#domain/testing/aRow.ts'

import { aDetail } from '../job/testing/aDetail.ts'
import {
  hourAgo,
  keptFrom,
  leaveCompare,
  nowMs,
  refusal,
  showCompare,
  type Served,
} from './testing/showCompare.tsx'
import { withDialogs } from './testing/withDialogs.ts'

const HOUR_MS = 3_600_000
const startedAt = nowMs - 2 * HOUR_MS
const database = aCompleteRow({ type: 'database', src: 3, startedAt, endedAt: startedAt + 60_000 })

const later = aDetail({
  rows: [
    database,
    aRow({ src: 1_020, dst: 812, startedAt: hourAgo }),
    aRow({ type: 'view', src: 9, dst: 1 }),
  ],
  polledAt: nowMs,
})
const earlier = aDetail({
  rows: [database, aRow({ src: 1_000, dst: 406, startedAt: hourAgo }), aWaitingRow({ type: 'view', src: 9 })],
  polledAt: hourAgo,
})
const both: Served = (_, at) => (at === null ? later : earlier)
const sinceAnHour = '&left=prod/job-1&leftAt=2026-11-26T13:00:00Z'

const side = (name: 'A' | 'B') => screen.findByRole('region', { name: new RegExp(`^Side ${name}: `) })
const table = () => screen.findByRole('table', { name: 'Object types of both sides' })
const read = (element: HTMLElement | undefined) => element?.textContent.replaceAll('\u00a0', ' ')
const lineOf = async (name: RegExp) => read(within(await table()).getByRole('row', { name }))
const rows = async () => within(await table()).getAllByRole('row').length
const addressed = () => Object.fromEntries(new URLSearchParams(location.search))
const status = (text: RegExp) => screen.findByText(text, { selector: '[role=status]' })

afterEach(leaveCompare)

test('the past stands against now, each marked as what it is', async () => {
  await showCompare(sinceAnHour, both)
  expect(await within(await side('A')).findByText(/^· 1.h.00 ago/)).toBeTruthy()
  expect(within(await side('A')).getByText('· not live')).toBeTruthy()
  expect(within(await side('A')).getByText('2026-11-26 13:00:00 UTC')).toBeTruthy()
  expect(within(await side('B')).getByText('Live')).toBeTruthy()
  expect(within(await side('B')).queryByText(/not live/)).toBeNull()
})

test('differences have figures, a share and a word; what does not differ says so', async () => {
  await showCompare(sinceAnHour, both)
  expect(await status(/^2 of 3 types differ$/)).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/other counts\+20 \(\+2 %\)\+406 \(\+100 %\)–$/)
  expect(await lineOf(/^View /)).toMatch(/other state0\+1–$/)
  expect(await lineOf(/^Database /)).toMatch(/the same00the same$/)
  expect(await lineOf(/^All types /)).toMatch(/other counts\+20 \(\+2 %\)\+407 \(\+100 %\)–$/)
})

test('a bar says of which side it is', async () => {
  await showCompare(sinceAnHour, both)
  await table()
  for (const name of [
    'Table: 406 of 1,000, 594 missing, running, Side A',
    'Table: 812 of 1,020, 208 missing, running, Side B',
  ]) {
    expect(screen.getByRole('progressbar', { name })).toBeTruthy()
  }
})

test('only differences are shown where the address says so, and the choice stands in it', async () => {
  await showCompare(sinceAnHour, both)
  expect(await rows()).toBe(2 + 3 + 1)
  fireEvent.click(screen.getByRole('button', { name: 'Only differences' }))
  await waitFor(async () => expect(await rows()).toBe(2 + 2 + 1))
  expect(addressed()).toMatchObject({ differences: '1', left: 'prod/job-1', leftAt: '2026-11-26T13:00:00Z' })
})

test('where nothing differs that is said, and what can be done', async () => {
  await showCompare('&left=prod/job-1&differences=1', both)
  expect(await status(/Both sides show the same job at the same moment/)).toBeTruthy()
  expect(await screen.findByText('No type differs, so none is shown.')).toBeTruthy()
})

test('the sides change over, and so does the address', async () => {
  await showCompare(`${sinceAnHour}&right=prod/job-2`, both)
  await table()
  fireEvent.click(screen.getByRole('button', { name: /Swap sides/ }))
  await waitFor(() =>
    expect(addressed()).toMatchObject({
      left: 'prod/job-2',
      right: 'prod/job-1',
      rightAt: '2026-11-26T13:00:00Z',
    }),
  )
  expect(addressed()).not.toHaveProperty('leftAt')
})

test('a step takes one side back, to now, and no further than what is kept', async () => {
  const asked: (number | null)[] = []
  await showCompare('&left=prod/job-1', (jobId, at) => {
    asked.push(at)
    return both(jobId, at)
  })
  const moment = within(await screen.findByRole('group', { name: 'Moment of side A' }))
  fireEvent.click(await moment.findByRole('button', { name: /An hour back/ }))
  await waitFor(() => expect(asked.some((at) => at !== null)).toBe(true))
  const [at] = asked.filter((one) => one !== null)
  expect(Math.abs((at ?? 0) - hourAgo)).toBeLessThan(20_000)
  expect(addressed()).not.toHaveProperty('rightAt')
  fireEvent.click(moment.getByRole('button', { name: 'Now' }))
  await waitFor(() => expect(addressed()).not.toHaveProperty('leftAt'))
  const field = moment.getByRole('textbox', { name: 'Time to show, in UTC' })
  fireEvent.change(field, { target: { value: '2026-11-26 06:00:00' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() =>
    expect(addressed()['leftAt']).toBe(new Date(keptFrom).toISOString().replace('.000', '')),
  )
  expect(moment.getByRole('button', { name: /A minute back/ })).toHaveProperty('disabled', true)
})

test('while another moment is on its way, the figures stay marked as of their own', async () => {
  const asked: (number | null)[] = []
  await showCompare(sinceAnHour, (jobId, at) => {
    asked.push(at)
    return at === null || at === hourAgo ? both(jobId, at) : new Promise(() => undefined)
  })
  const moment = within(await screen.findByRole('group', { name: 'Moment of side A' }))
  fireEvent.click(await moment.findByRole('button', { name: /A minute back/ }))
  expect(await within(await side('A')).findByText('Loading 2026-11-26 12:59:00 …')).toBeTruthy()
  expect(asked).toContain(hourAgo - 60_000)
  expect(within(await side('A')).getByText('2026-11-26 13:00:00 UTC')).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/406 of 1,000/)
})

test('before the first answer a side says that it asks, and the other is there', async () => {
  await showCompare(sinceAnHour, (_, at) => (at === null ? later : new Promise(() => undefined)))
  expect(await within(await side('A')).findByText(/Asking the server for this side/)).toBeTruthy()
  expect(within(await side('B')).getByRole('group', { name: 'Moment of side B' })).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/^Table–.*812 of 1,020.*cannot be told$/)
})

test('a side at a moment before all that is kept says so, and nothing is called missing from it', async () => {
  const unseen = aDetail({ rows: [], state: 'unknown', polledAt: null, run: null, startedAt: null })
  await showCompare('&left=prod/job-1&leftAt=2020-01-01T00:00:00Z', (_, at) => (at === null ? later : unseen))
  expect(
    await within(await side('A')).findByText('Nothing is kept from before 2026-11-26 06:00:00.'),
  ).toBeTruthy()
  expect(await status(/^3 cannot be told$/)).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/^Table–running812 of 1,020.*cannot be told$/)
})

test.each<{ why: string; refused: () => Response | Promise<Response>; said: RegExp }>([
  {
    why: 'an unknown job',
    refused: () => refusal('unknown-job', 404),
    said: /names no job with this id in this project/,
  },
  {
    why: 'a moment that has not come',
    refused: () => refusal('bad-time', 400),
    said: /This moment has not come yet/,
  },
  {
    why: 'paused history',
    refused: () => refusal('HISTORY_DISK_FULL', 503),
    said: /History cannot be read now \(HISTORY_DISK_FULL\)/,
  },
  {
    why: 'a server without history',
    refused: () => refusal('no-history', 503),
    said: /This server keeps no history/,
  },
  {
    why: 'no answer at all',
    refused: () => Promise.reject(new TypeError('fetch failed')),
    said: /The server did not answer/,
  },
])('$why takes one side, and the other stays', async ({ refused, said }) => {
  await showCompare(sinceAnHour, (_, at) => (at === null ? later : refused()))
  expect(await within(await side('A')).findByText(said)).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/812 of 1,020.*cannot be told$/)
  expect(within(await side('B')).getByText('Live')).toBeTruthy()
})

test('a type that only one of the jobs has is said to be in that one', async () => {
  const other: JobDetail = aDetail({ jobId: 'job-2', name: 'billing', rows: [database], polledAt: nowMs })
  await showCompare('&left=prod/job-1&right=prod/job-2', (jobId) => (jobId === 'job-1' ? later : other))
  expect(await screen.findByRole('region', { name: 'Side B: billing' })).toBeTruthy()
  expect(await lineOf(/^Table /)).toMatch(/only in A$/)
  expect(await status(/^2 of 3 types differ$/)).toBeTruthy()
})

test('without a job one is asked for, and found by its name', async () => {
  withDialogs()
  await showCompare('', both)
  expect(await screen.findByRole('heading', { name: 'Nothing to compare yet' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Choose a job' }))
  fireEvent.change(await screen.findByRole('combobox', { name: 'Choose a job' }), {
    target: { value: 'bill' },
  })
  fireEvent.click(await screen.findByRole('option', { name: /^billing/ }))
  await waitFor(() => expect(addressed()['left']).toBe('prod/job-2'))
  expect(await table()).toBeTruthy()
})

test('what the address does not mean is told and ignored', async () => {
  await showCompare('&left=prod/job-1&leftAt=noon&right=billing', both)
  expect(await screen.findByText(/ignored: right=billing, leftAt=noon/)).toBeTruthy()
  expect(await side('B')).toBeTruthy()
})
