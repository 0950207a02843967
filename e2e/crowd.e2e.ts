// Five thousand jobs: all of them can be reached, only those in view are drawn.
import { expect } from '@playwright/test'

import { jobRows, openBoard } from './steps.ts'
import { test } from './world.ts'

test('five thousand jobs scroll to the last one, and only those in view are drawn', async ({
  world,
  page,
}) => {
  test.slow()
  const { drs, lockstep } = await world.both('crowd', ['--jobs', '5000'])
  await openBoard(page, lockstep.url, '?sort=name')
  await expect(page.getByText('5,000').first()).toBeVisible()
  expect(await jobRows(page).count()).toBeLessThan(100)
  const names = (await drs.projects()).flatMap(({ jobs }) => jobs.map(({ name }) => name)).toSorted()
  await page.getByRole('main').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('End')
  await expect(page.getByRole('row', { name: names.at(-1) ?? '' })).toBeVisible()
  expect(await jobRows(page).count()).toBeLessThan(100)
  await page.keyboard.press('Home')
  await expect(page.getByRole('row', { name: names[0] ?? '' })).toBeVisible()
})
