// Going back: the page shows a moment of the past, says so everywhere, and one key returns.
import { expect, type Locator, type Page } from '@playwright/test'

import {
  iso,
  looks,
  jobRows,
  lostAlert,
  openBoard,
  parametersOf,
  picture,
  rowOf,
  seriousFindings,
  sees,
} from './steps.ts'
import { kept, stalledJob, told } from './told.ts'
import { test } from './world.ts'

const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Moment shown' })
const notLive = (page: Page): Locator => page.getByRole('banner').getByText(/not live/)
const momentOf = (page: Page): number => Date.parse(parametersOf(page)['at'] ?? '')

test('a job that stalled is at work before, and from then on stands still at the age of the moment', async ({
  demo,
  page,
}) => {
  test.setTimeout(120_000)
  const { name, stateSince: stalledAt } = await stalledJob(demo.url)
  await openBoard(page, demo.url, `?q=${name}&at=${iso(stalledAt - 3_000)}`)
  await expect(rowOf(page, name)).toContainText('initializing')
  await openBoard(page, demo.url, `?q=${name}&at=${iso(stalledAt + 2_000)}`)
  await expect(rowOf(page, name)).toContainText(/stalled \d+\ss/)
  const then = await rowOf(page, name).innerText()
  // The board of now goes on coming in; nothing of it is seen.
  await page.waitForResponse(/\/api\/board\?since/)
  await page.waitForResponse(/\/api\/board\?since/)
  expect(await rowOf(page, name).innerText()).toBe(then)
})

test('the address shows the same moment in another browser, by the same figures', async ({
  demo,
  page,
  browser,
}) => {
  await kept(demo.url, 10)
  await openBoard(page, demo.url, `?at=${iso(Date.now() - 5_000)}`)
  await expect(notLive(page)).toBeVisible()
  const rows = await jobRows(page).allInnerTexts()
  const other = await browser.newPage()
  await openBoard(other, demo.url, new URL(page.url()).search)
  await expect(notLive(other)).toBeVisible()
  await expect(other).toHaveTitle(/not live/)
  expect(await jobRows(other).allInnerTexts()).toEqual(rows)
  await other.close()
})

test('links lead to the same moment, and Escape leads from it to now', async ({ demo, page }) => {
  await kept(demo.url, 10)
  const at = iso(Date.now() - 5_000)
  await openBoard(page, demo.url, `?q=orders-core&at=${at}`)
  await rowOf(page, 'orders-core').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'orders-core' })).toBeVisible()
  expect(parametersOf(page)['at']).toBe(at)
  await expect(notLive(page)).toBeVisible()
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Board' }).click()
  await expect(jobRows(page).first()).toBeVisible()
  expect(parametersOf(page)['at']).toBe(at)
  await page.keyboard.press('Escape')
  await expect(notLive(page)).toHaveCount(0)
  await expect(page.getByText(/^Live · DRS data/)).toBeVisible()
  await expect(slider(page)).toHaveCount(0)
  expect(parametersOf(page)['at']).toBeUndefined()
})

test('a key calls the slider, arrows step by a minute and an hour, and a reload keeps the moment', async ({
  demo,
  page,
}) => {
  test.setTimeout(150_000)
  await kept(demo.url, 75)
  await openBoard(page, demo.url)
  await expect(async () => {
    await page.keyboard.press('h')
    await expect(slider(page)).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Live')
  const before = Date.now()
  await page.keyboard.press('ArrowLeft')
  await expect(notLive(page)).toBeVisible()
  await expect(page).toHaveURL(/at=/)
  const minuteAgo = momentOf(page)
  expect(before - minuteAgo).toBeGreaterThan(58_000)
  expect(before - minuteAgo).toBeLessThan(63_000)
  // An hour is more than is kept: it ends where that begins.
  await page.keyboard.press('Shift+ArrowLeft')
  const begin = Math.ceil(((await told(demo.url)).history.keptFrom ?? 0) / 1_000) * 1_000
  await expect.poll(() => momentOf(page)).toBe(begin)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => momentOf(page)).toBe(begin + 60_000)
  await page.reload()
  await expect(jobRows(page).first()).toBeVisible()
  await expect(notLive(page)).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(notLive(page)).toHaveCount(0)
})

test('the slider follows the pointer, and play runs up to now', async ({ demo, page }) => {
  await kept(demo.url, 20)
  await openBoard(page, demo.url)
  await page.getByRole('button', { name: 'Rewind' }).click()
  await expect(slider(page)).toBeVisible()
  const box = await slider(page).boundingBox()
  if (box === null) throw new Error('the slider has no place')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 8, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 5 })
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 })
  await page.mouse.up()
  const releasedAt = Date.now()
  await expect(notLive(page)).toBeVisible()
  const begin = (await told(demo.url)).history.keptFrom ?? 0
  // The address follows the pointer in its own time; of less than a minute, a second is much.
  await expect.poll(() => Math.abs((momentOf(page) - begin) / (releasedAt - begin) - 0.5)).toBeLessThan(0.12)
  // Less than a few minutes to now are a few seconds.
  await page.getByRole('button', { name: /^Play/ }).click()
  await expect(notLive(page)).toHaveCount(0)
  await expect.poll(() => parametersOf(page)['at']).toBeUndefined()
})

test('in a time without polls the figures are stale by their age then, after a restart too', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  await kept(lockstep.url, 3)
  await openBoard(page, lockstep.url)
  await lockstep.kill()
  const killedAt = Date.now()
  // That takes two polls of the page, so some ten seconds.
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  await lockstep.again()
  await sees(page, /^Live/)
  await openBoard(page, lockstep.url, `?at=${iso(killedAt + 8_000)}`)
  await expect(notLive(page)).toBeVisible()
  // What was polled last before a kill may not have been noted any more, so they may be older, and never younger.
  await expect(jobRows(page).first()).toContainText(/stale ([7-9]|[1-5]\d)\ss/)
})

test('before anything is kept there are jobs without figures, and the page says why', async ({
  demo,
  page,
}) => {
  await kept(demo.url, 1)
  await openBoard(page, demo.url, '?at=2020-01-01T00:00:00Z')
  await expect(page.getByText(/^Nothing is kept from before/)).toBeVisible()
  await expect(jobRows(page).first()).toContainText('unknown')
})

for (const { theme, name, ...viewport } of looks) {
  test(`the page of a moment is unmistakable and within reach of everyone, ${theme} on a ${name}`, async ({
    demo,
    page,
  }) => {
    test.setTimeout(120_000)
    await kept(demo.url, 10)
    await page.setViewportSize(viewport)
    for (const [language, mark] of [
      ['en', /not live/],
      ['zh-CN', /非实时/],
    ] as const) {
      const query = `?theme=${theme}&lang=${language}&at=${iso(Date.now() - 5_000)}`
      await openBoard(page, demo.url, query)
      await expect(page.getByRole('slider')).toBeVisible()
      await expect(page.getByRole('banner').getByText(mark)).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      if (language === 'en') expect(await seriousFindings(page)).toEqual([])
      await picture(page, `rewind-board-${name}-${theme}-${language}`)
      await jobRows(page).first().getByRole('link').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (language === 'en') expect(await seriousFindings(page)).toEqual([])
      await picture(page, `rewind-job-${name}-${theme}-${language}`)
    }
  })
}
