// A page that is older than the server says so, and comes back as the new one at the same address.
import { rm } from 'node:fs/promises'

import { expect } from '@playwright/test'

import { anotherBuild } from './anotherBuild.ts'
import { openBoard } from './steps.ts'
import { test } from './world.ts'

const notice = /A new version of Lockstep/

test('a page of an older build says so and keeps its view when it is loaded anew', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await openBoard(page, lockstep.url, '?sort=name&theme=light')
  await lockstep.again(tree)
  await expect(page.getByText(notice)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Reload now' }).click()
  await expect(page.getByText(notice)).toHaveCount(0)
  await expect(page).toHaveURL(/sort=name/)
  await rm(tree, { recursive: true })
})

test('left alone, an old page loads the new one by itself', async ({ world, page }) => {
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await page.clock.install()
  await openBoard(page, lockstep.url, '?sort=name')
  await lockstep.again(tree)
  const loaded = page.waitForEvent('load')
  await expect(async () => {
    await page.clock.runFor(5_000)
    await expect(page.getByText(notice)).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.clock.runFor(40_000)
  await loaded
  await page.clock.runFor(5_000)
  await expect(page.getByText(notice)).toHaveCount(0)
  await expect(page).toHaveURL(/sort=name/)
  await rm(tree, { recursive: true })
})
