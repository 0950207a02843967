// Old figures look old where they stand, and recover by themselves.
import { expect, type Page } from '@playwright/test'

import { jobRows, lostAlert, openBoard } from './steps.ts'
import { test } from './world.ts'

test('a server that is gone is told across the page, and its return needs no reload', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await lockstep.kill()
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/last contact at/i)).toBeVisible()
  await expect(jobRows(page).first()).toBeVisible()
  await lockstep.again()
  await expect(lostAlert(page)).toBeHidden({ timeout: 30_000 })
  await expect(jobRows(page).first()).toBeVisible()
})

test('in Chinese the same is said in Chinese', async ({ world, page }) => {
  const { lockstep } = await world.both('steady')
  await page.clock.install()
  await openBoard(page, lockstep.url, '?lang=zh-CN')
  await lockstep.kill()
  await page.clock.runFor(15_000)
  await expect(page.getByRole('alert')).toContainText(/连接/)
  await expect(page.getByText('Connection to the server lost')).toHaveCount(0)
})

test('a DRS that is gone makes every job stale and names the project', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await drs.end()
  await expect(jobRows(page).first()).toContainText(/stale/i, { timeout: 40_000 })
  await expect(page.getByText(/cannot be reached/).first()).toBeVisible()
  await expect(lostAlert(page)).toHaveCount(0)
})

test('browsers whose clocks are an hour ahead and behind show the same ages as a right one', async ({
  world,
  page,
  context,
}) => {
  const { drs, lockstep } = await world.both('steady')
  const [ahead, behind] = [await context.newPage(), await context.newPage()]
  const hourMs = 3_600_000
  await ahead.clock.install({ time: Date.now() + hourMs })
  await behind.clock.install({ time: Date.now() - hourMs })
  for (const wrong of [ahead, behind]) await wrong.clock.resume()
  await Promise.all([page, ahead, behind].map((each) => openBoard(each, lockstep.url)))
  await drs.end()
  // From here on the figures only grow older, on all pages alike.
  await expect.poll(() => secondsOf(page), { timeout: 30_000 }).toBeGreaterThanOrEqual(8)
  for (const wrong of [ahead, behind]) {
    const difference = async (): Promise<number> =>
      Math.abs((await secondsOf(wrong)) - (await secondsOf(page)))
    await expect.poll(difference).toBeLessThanOrEqual(1)
  }
})

test('after eight hours of sleep the figures are marked as old until the server answers', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  await page.clock.install()
  await openBoard(page, lockstep.url)
  await lockstep.kill()
  await page.clock.fastForward('08:00:00')
  await expect(lostAlert(page)).toBeVisible()
  await expect(page.getByText(/last contact at .*8\sh/i)).toBeVisible()
  await lockstep.again()
  await page.clock.runFor(10_000)
  await expect(lostAlert(page)).toBeHidden()
})

/** How old the page says that the figures are; 0 while it says nothing. */
const secondsOf = async (page: Page): Promise<number> => {
  const [said = ''] = await page.getByText(/^Live · DRS data .+ old/).allInnerTexts()
  return Number(/(\d+)\ss old/.exec(said)?.[1] ?? 0)
}
