// From the page of a job to its comparison.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'

import { aDetail } from '../job/testing/aDetail.ts'
import { answer, board, leavePage, nowMs, preparePage, showJob } from '../job/testing/showJob.tsx'
import { withDialogs } from './testing/withDialogs.ts'

const HOUR_MS = 3_600_000
const job = aDetail({ polledAt: nowMs })

/** The choice on the page of a job, with so much kept. */
async function openChoice(keptFrom: number | null) {
  const jobs = [aJob(), aJob({ jobId: 'job-2', name: 'billing' })]
  await showJob({
    job: () => Promise.resolve(answer(job)),
    board: () => answer({ ...board, jobs, history: { keptFrom, problem: null } }),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Compare' }))
  return within(await screen.findByRole('dialog', { name: 'Compare orders' }))
}
const addressed = () => Object.fromEntries(new URLSearchParams(location.search))

beforeEach(() => {
  preparePage()
  withDialogs()
})
afterEach(leavePage)

test('an hour ago stands left of now, with language and zone', async () => {
  const choice = await openChoice(nowMs - 8 * HOUR_MS)
  fireEvent.click(await choice.findByRole('button', { name: 'with an hour ago' }))
  await waitFor(() => expect(location.pathname).toBe('/compare'))
  const { leftAt = '', ...rest } = addressed()
  expect(rest).toEqual({ lang: 'en', tz: 'UTC', left: 'prod/job-1' })
  expect(Math.abs(Date.parse(leftAt) - (nowMs - HOUR_MS))).toBeLessThan(20_000)
})

test('what is not kept cannot be chosen, and it is said why', async () => {
  const choice = await openChoice(nowMs - 8 * HOUR_MS)
  expect(await choice.findByRole('button', { name: 'with a day ago' })).toHaveProperty('disabled', true)
  expect(choice.getByText('nothing is kept from before 2026-11-23 06:00:00')).toBeTruthy()
  const field = choice.getByRole('textbox', { name: 'Time to show, in UTC' })
  const type = (value: string) => {
    fireEvent.change(field, { target: { value } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }
  type('2026-11-22 06:00')
  expect(choice.getByRole('alert').textContent).toBe('nothing is kept from before 2026-11-23 06:00:00')
  type('2026-11-24 06:00')
  expect(choice.getByRole('alert').textContent).toBe('This moment has not come yet.')
  type('2026-11-23 09:30')
  await waitFor(() => expect(addressed()['leftAt']).toBe('2026-11-23T09:30:00Z'))
})

test('where nothing is kept that is said, and another job can still be chosen', async () => {
  const choice = await openChoice(null)
  expect(await choice.findByText(/^Nothing is kept yet/)).toBeTruthy()
  expect(choice.queryByRole('option', { name: /^orders/ })).toBeNull()
  fireEvent.change(choice.getByRole('combobox', { name: 'with another job' }), { target: { value: 'bil' } })
  fireEvent.click(await choice.findByRole('option', { name: /^billing/ }))
  await waitFor(() => expect(addressed()).toMatchObject({ left: 'prod/job-1', right: 'prod/job-2' }))
})
