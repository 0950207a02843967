// Texts of the API are text: whatever stands in them, nothing runs, nothing is loaded, and it can be read.
import { expect } from '@playwright/test'

import { jobRows, openBoard } from './steps.ts'
import { test } from './world.ts'

test('texts that look like code are shown as text on every screen', async ({ world, page, complaints }) => {
  const { drs, lockstep } = await world.both('hostile')
  await openBoard(page, lockstep.url)
  await expect(page.getByText(/<script|<img|onerror=|javascript:/i).first()).toBeVisible()
  await expect(jobRows(page)).not.toHaveCount(0)
  await page.goto(`${lockstep.url}/?view=timings`)
  await expect(page.getByRole('main')).toBeVisible()
  for (const { name, jobs } of await drs.projects()) {
    for (const { id } of jobs.slice(0, 12)) {
      await page.goto(`${lockstep.url}/jobs/${name}/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  }
  for (const screen of ['/support', '/events']) {
    await page.goto(`${lockstep.url}${screen}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto(`${lockstep.url}/wall`)
  await expect(page.getByText(/<script|<img|onerror=|javascript:/i).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('a very long or right-to-left name moves nothing beside it', async ({ world, page }) => {
  const { lockstep } = await world.both('hostile')
  await openBoard(page, lockstep.url)
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  const heights = await jobRows(page).evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().height),
  )
  expect(new Set(heights.map(Math.round)).size).toBe(1)
})
