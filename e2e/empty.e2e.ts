// First, empty and broken: each has its own words that say what to do next.
import { expect } from '@playwright/test'

import { watched } from './lockstep.ts'
import { openBoard } from './steps.ts'
import { test } from './world.ts'

test('the demo says on every screen that it is one, and how to watch own jobs', async ({ demo, page }) => {
  for (const path of ['/', '/?view=timings', '/support', '/jobs/prod-eu/none']) {
    await page.goto(`${demo.url}${path}`)
    await expect(page.getByText('DEMO').first()).toBeVisible()
  }
  await page.goto(`${demo.url}/`)
  await expect(page.getByText(/lockstep\.yaml/).first()).toBeAttached()
})

test('a configuration without jobs says that there are none', async ({ world, page }) => {
  const drs = await world.drs('empty')
  const projectId = '054ba152d480d55b2f5dc0069e7ddef0'
  const lockstep = await world.lockstep([watched({ name: 'prod-eu', projectId, jobs: [] }, drs.url)])
  await page.goto(`${lockstep.url}/`)
  await expect(page.getByText(/no jobs/i).first()).toBeVisible()
})

test('filters that nothing fits say so and offer the way back', async ({ demo, page }) => {
  await page.goto(`${demo.url}/?q=nothing-is-called-this`)
  await expect(page.getByText(/no job/i).first()).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page).not.toHaveURL(/q=/)
})

test('a project without permission is told as such, beside its jobs', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  await drs.fault({ fault: 'denied' })
  await page.goto(`${lockstep.url}/`)
  await expect(page.getByText(/permission|authentication failed/i).first()).toBeVisible()
})

test('an unknown address says that nothing is there', async ({ demo, page }) => {
  const answer = await page.goto(`${demo.url}/nowhere`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: /board/i }).click()
  await expect(page).toHaveURL(`${demo.url}/`)
})

test('an unknown job says that the configuration names none', async ({ demo, page }) => {
  await page.goto(`${demo.url}/jobs/nowhere/0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502`)
  await expect(page.getByRole('heading', { name: 'No such job' })).toBeVisible()
})

test('unknown values in the address are named and ignored', async ({ demo, page }) => {
  await openBoard(page, demo.url, '?sort=sideways&state=lost,failed')
  await expect(page.getByText(/sort=sideways/)).toBeVisible()
  await expect(page.getByText(/state=lost/)).toBeVisible()
})
