// Old figures look old where they stand, and recover by themselves.
import { expect, type Locator, type Page } from '@playwright/test'

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
  await openBoard(page, lockstep.url, '?lang=zh-CN')
  await lockstep.kill()
  await expect(page.getByRole('alert')).toContainText(/连接/, { timeout: 30_000 })
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

for (const [wrong, offMs] of [
  ['an hour ahead', 3_600_000],
  ['an hour behind', -3_600_000],
] as const) {
  test(`a browser whose clock is ${wrong} shows the same ages as a right one`, async ({
    world,
    page,
    context,
  }) => {
    const { drs, lockstep } = await world.both('steady')
    const right = await context.newPage()
    await page.clock.install({ time: Date.now() + offMs })
    await page.clock.resume()
    await Promise.all([openBoard(page, lockstep.url), openBoard(right, lockstep.url)])
    await drs.end()
    // From here on the figures only grow older, on both pages alike.
    await expect(dataAgeOf(right)).toContainText(/1\d\ss/, { timeout: 30_000 })
    const ages = async (): Promise<number> => Math.abs((await secondsOf(page)) - (await secondsOf(right)))
    await expect.poll(ages).toBeLessThanOrEqual(1)
  })
}

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

const dataAgeOf = (page: Page): Locator => page.getByText(/DRS data .+ old/).first()

const secondsOf = async (page: Page): Promise<number> =>
  Number(/data\D+(\d+)\ss old/.exec(await dataAgeOf(page).innerText())?.[1])
