// The past of one job on its page: objects over time, what nobody polled, runs, and what happened.
import { expect, type Locator, type Page } from '@playwright/test'

import { looks, lostAlert, openBoard, picture, rowOf, seriousFindings, sees } from './steps.ts'
import { runningJob, stalledJob } from './told.ts'
import { test } from './world.ts'

const chart = (page: Page): Locator => page.getByRole('img', { name: /^(Objects over time|对象数变化)/ })
const surface = (page: Page): Locator => page.getByRole('application')
const zoomed = (page: Page): Locator => page.getByRole('button', { name: 'Show all of it', disabled: false })

async function openJob(page: Page, url: string, job: { name: string; query?: string }): Promise<void> {
  const { name, query = '' } = job
  await openBoard(page, url, `?q=${name}${query}`)
  await rowOf(page, name).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  // What is kept is there after the first minute at the latest; the page asks every ten seconds.
  await expect(chart(page)).toBeVisible({ timeout: 30_000 })
}

test('objects over time are drawn, said in words, and there as a table', async ({ demo, page }) => {
  await openJob(page, demo.url, await runningJob(demo.url))
  await expect(chart(page)).toHaveAccessibleName(/at the end [\d,]+ of [\d,]+ on the DR side/)
  await expect(chart(page).locator('path').first()).toBeAttached()
  await page.getByText('As a table').click()
  const table = page.getByRole('table', { name: 'Objects over time' })
  await expect(table.getByRole('row').last()).toContainText(/%/)
})

test('one type alone, in percent, over everything that is kept', async ({ demo, page }) => {
  await openJob(page, demo.url, await runningJob(demo.url))
  await page.getByRole('combobox', { name: 'Object type' }).selectOption({ label: 'Database' })
  await expect(chart(page)).toHaveAccessibleName(/^Objects over time, Database .* at the end (\d+) of \1/)
  await page.getByRole('button', { name: 'Percent' }).click()
  await expect(chart(page)).toContainText('100')
  await page.getByRole('button', { name: 'Everything kept' }).click()
  await expect(page.getByRole('button', { name: 'Everything kept' })).toHaveAttribute('aria-pressed', 'true')
  await expect(chart(page)).toHaveAccessibleName(/at the end/)
})

test('a stretch can be closed in on by pointer, by keys and by buttons, and all of it shown again', async ({
  demo,
  page,
}) => {
  test.setTimeout(120_000)
  await openJob(page, demo.url, await runningJob(demo.url))
  await expect(zoomed(page)).toHaveCount(0)
  // Of the first seconds there is nothing to close in on.
  await expect(async () => {
    await surface(page).focus()
    await page.keyboard.press('+')
    await expect(zoomed(page)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await page.keyboard.press('0')
  await expect(zoomed(page)).toHaveCount(0)
  const box = await surface(page).boundingBox()
  if (box === null) throw new Error('the chart is not drawn')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 })
  await page.mouse.up()
  await expect(zoomed(page)).toBeVisible()
  await zoomed(page).click()
  await expect(zoomed(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Closer' }).click()
  await expect(zoomed(page)).toBeVisible()
  await surface(page).dblclick()
  await expect(zoomed(page)).toHaveCount(0)
})

test('what is under the pointer is told', async ({ demo, page }) => {
  await openJob(page, demo.url, await runningJob(demo.url))
  const box = await surface(page).boundingBox()
  if (box === null) throw new Error('the chart is not drawn')
  await page.mouse.move(box.x + box.width - 4, box.y + 20)
  await expect(surface(page)).toContainText(/DR side\s*[\d,]+ \(/)
  await expect(surface(page)).toContainText(/Source\s*[\d,]+/)
})

test('a restart under an open page is a gap in the line, and not a line', async ({ world, page }) => {
  test.setTimeout(150_000)
  const { lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await page.getByRole('row').getByRole('link').first().click()
  // Its run may have been over before anybody looked.
  await page.getByRole('button', { name: 'Everything kept' }).click()
  await expect(chart(page)).toBeVisible({ timeout: 30_000 })
  await expect(chart(page)).not.toHaveAccessibleName(/not polled.*not polled/)
  await lockstep.kill()
  // That takes two polls of the page, so some ten seconds: they are the gap.
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  await lockstep.again()
  await sees(page, /^Live/)
  await expect(chart(page)).toHaveAccessibleName(/not polled \d\d:\d\d to \d\d:\d\d/, { timeout: 60_000 })
  await expect(page.getByRole('list').getByText('not polled')).toBeVisible()
})

test('a stall is shaded from the last movement on', async ({ demo, page }) => {
  test.setTimeout(150_000)
  const { name } = await stalledJob(demo.url)
  await openJob(page, demo.url, { name })
  await expect(chart(page)).toHaveAccessibleName(/no movement \d\d:\d\d to \d\d:\d\d/, { timeout: 120_000 })
  await expect(page.getByRole('list').getByText('no movement')).toBeVisible()
})

test('runs and events of the job stand on its page, and all its events are a link away', async ({
  demo,
  page,
}) => {
  await openJob(page, demo.url, await runningJob(demo.url))
  const runs = page.getByRole('table', { name: 'Runs' })
  await expect(runs.getByRole('row').nth(1)).toContainText(/under way|\d\d:\d\d/)
  const events = page.getByRole('region', { name: 'Events' })
  await expect(events.getByText('Initialization started').first()).toBeVisible()
  await events.getByRole('link', { name: 'All events of this job' }).click()
  await expect(page).toHaveURL(/\/events\?.*job=/)
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
})

for (const { theme, name, ...viewport } of looks) {
  test(`the page of a job with a past is within reach of everyone, ${theme} on a ${name}`, async ({
    demo,
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(viewport)
    for (const language of ['en', 'zh-CN']) {
      const { name: job } = await runningJob(demo.url)
      await openJob(page, demo.url, { name: job, query: `&theme=${theme}&lang=${language}` })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
      expect(await seriousFindings(page)).toEqual([])
      await picture(page, `job-history-${name}-${theme}-${language}`)
    }
  })
}
