import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { JobDetail } from '#contract/job.ts'
import { aJob } from '#domain/testing/aJob.ts'
import { aCompleteRow, aRow } from '#domain/testing/aRow.ts'

import { aDetail } from './testing/aDetail.ts'
import { answer, leavePage, nowMs, preparePage, showJob } from './testing/showJob.tsx'

const MINUTE_MS = 60_000
const rows = [
  aCompleteRow({
    type: 'database',
    src: 3,
    startedAt: nowMs - 60 * MINUTE_MS,
    endedAt: nowMs - 40 * MINUTE_MS,
  }),
  aRow({ type: 'table', src: 1_020, dst: 812, startedAt: nowMs - 40 * MINUTE_MS }),
]
const detail = (facts: Partial<JobDetail> = {}): JobDetail =>
  aDetail({
    rows,
    polledAt: nowMs - 3_000,
    typesComplete: 1,
    snapshot: { job_id: 'job-1' },
    run: { startedAt: nowMs - 60 * MINUTE_MS, endedAt: null },
    dataAgeAtPollMs: 4_000,
    ...facts,
  })
const show = (job: () => Promise<Response>): Promise<void> => showJob({ job })

/** The figure that stands under a name. */
const figure = async (name: string) => (await screen.findByText(name)).nextElementSibling?.textContent

beforeEach(preparePage)
afterEach(leavePage)

test('before the first answer it says that it asks', async () => {
  await show(() => new Promise(() => undefined))
  expect(await screen.findByText(/Asking the server for this job/)).toBeTruthy()
})

test('a job that the configuration does not name is not shown as empty', async () => {
  await show(() => Promise.resolve(answer({ error: { code: 'unknown-job', message: 'no such job' } }, 404)))
  expect(await screen.findByRole('heading', { name: 'No such job' })).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('an error of the server is named by its code', async () => {
  await show(() => Promise.resolve(answer({ error: { code: 'broken', message: 'oh' } }, 500)))
  expect(await screen.findByText(/The server answered with broken/)).toBeTruthy()
})

test('a server out of reach is said to be out of reach', async () => {
  await show(() => Promise.reject(new TypeError('fetch failed')))
  expect(await screen.findByText(/The server did not answer/)).toBeTruthy()
})

test('a job shows its types, each with its bar, figures and state', async () => {
  await show(() => Promise.resolve(answer(detail())))
  const table = await screen.findByRole('table', { name: 'Object types' })
  const bar = within(table).getByRole('progressbar', { name: 'Table: 812 of 1,020, 208 missing, running' })
  expect(bar.getAttribute('aria-valuenow')).toBe('79')
  expect(within(table).getByRole('rowheader', { name: 'Database' })).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'orders' })).toBeTruthy()
})

test('data age and poll age are two values', async () => {
  await show(() => Promise.resolve(answer(detail())))
  expect(await figure('Data age')).toBe('7\u00a0s')
  expect(await figure('Poll age')).toBe('3\u00a0s')
})

test('stale figures say how stale they are', async () => {
  await show(() => Promise.resolve(answer(detail({ freshness: 'stale', polledAt: nowMs - 12 * MINUTE_MS }))))
  expect(await screen.findByText('stale 12 min')).toBeTruthy()
})

test('a job without rows shows no zeros that nobody measured', async () => {
  const bare = { ...aJob({ rows: [], polledAt: null, startedAt: null }), freshness: 'stale' as const }
  await show(() =>
    Promise.resolve(answer(detail({ ...bare, run: null, dataAgeAtPollMs: null, snapshot: null }))),
  )
  expect(await figure('Missing on DR side')).toBe('–')
  expect(screen.getByText('The first answer for this job has not come yet.')).toBeTruthy()
})

test('an error text of DRS is text, with its code', async () => {
  const error = { code: 'DRS.M05004', text: '<img src=x onerror=alert(1)>', texts: {} }
  await show(() => Promise.resolve(answer(detail({ error }))))
  expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeTruthy()
  expect(screen.getByText('DRS.M05004')).toBeTruthy()
})
