// Two jobs, or one at two moments, side by side: opened from the job page, differences marked, and all of it in the address.
import { expect, type Locator, type Page } from '@playwright/test'

import { iso, looks, openBoard, parametersOf, picture, rowOf, seriousFindings } from './steps.ts'
import { kept, movingJob, told } from './told.ts'
import { test } from './world.ts'

const side = (page: Page, letter: 'A' | 'B'): Locator =>
  page.getByRole('region', { name: new RegExp(`^(Side ${letter}|${letter} 侧):`) })
const table = (page: Page): Locator => page.getByRole('table', { name: 'Object types of both sides' })

/** `PROJECT/JOBID` of a job of the demo. */
async function placeOf(url: string, name: string): Promise<string> {
  const job = (await told(url)).jobs.find((one) => one.name === name)
  if (job === undefined) throw new Error(`the demo has no job ${name}`)
  return `${job.project}/${job.jobId}`
}

test('from the job page to its past: what has come since is marked, and the address opens elsewhere', async ({
  demo,
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await kept(demo.url, 25)
  const { name, project, jobId } = await movingJob(demo.url)
  await openBoard(page, demo.url, `?q=${name}&lang=en`)
  await rowOf(page, name).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Compare' }).click()
  const choice = page.getByRole('dialog', { name: `Compare ${name}` })
  // So long is nothing kept of a demo that has just begun.
  await expect(choice.getByRole('button', { name: 'with a day ago' })).toBeDisabled()
  expect(await seriousFindings(page)).toEqual([])
  const field = choice.getByRole('textbox', { name: /^Time to show/ })
  await field.fill(
    iso(Date.now() - 20_000)
      .replace('T', ' ')
      .replace('Z', ''),
  )
  await field.press('Enter')
  await expect(page).toHaveURL(/\/compare\?.*leftAt=/)
  await expect(side(page, 'A').getByText(/not live/)).toBeVisible()
  await expect(side(page, 'B').getByText('Live', { exact: true })).toBeVisible()
  await expect(table(page).getByRole('row', { name: /^Database/ })).toContainText('the same')
  const row = table(page).getByRole('row', { name: /^All types/ })
  await expect(row).toContainText(/other (counts|state)/)
  await expect(row).toContainText(/\+[\d,]+/)
  await page.getByRole('button', { name: 'Only differences' }).click()
  // Long complete, and so the same on both sides.
  await expect(table(page).getByRole('row', { name: /^Database/ })).toHaveCount(0)
  expect(parametersOf(page)).toMatchObject({ differences: '1', left: `${project}/${jobId}` })

  const past = await side(page, 'A').getByRole('definition').allInnerTexts()
  const other = await browser.newPage()
  await other.goto(page.url())
  await expect(side(other, 'A').getByText(/not live/)).toBeVisible()
  await expect.poll(() => side(other, 'A').getByRole('definition').allInnerTexts()).toEqual(past)
  await expect(other.getByRole('button', { name: 'Only differences' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await other.close()
})

test('by keys alone: another job is found by name, the sides change over, and a step goes back', async ({
  demo,
  page,
}) => {
  test.setTimeout(120_000)
  await kept(demo.url, 10)
  const [orders, tax] = [await placeOf(demo.url, 'orders-core'), await placeOf(demo.url, 'tax-filing')]
  await page.goto(`${demo.url}/compare?left=${orders}`)
  await expect(page.getByText(/Both sides show the same job/)).toBeVisible()
  await side(page, 'B').getByRole('button', { name: 'Other job for side B' }).press('Enter')
  await page.keyboard.type('tax-fil')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('tax-filing')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Side B: tax-filing' })).toBeVisible()
  expect(parametersOf(page)).toMatchObject({ left: orders, right: tax })
  await page.getByRole('button', { name: 'Swap sides' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Side A: tax-filing' })).toBeVisible()
  expect(parametersOf(page)).toMatchObject({ left: tax, right: orders })
  await side(page, 'A').getByRole('button', { name: 'A minute back' }).press('Enter')
  await expect(side(page, 'A').getByText(/not live/)).toBeVisible()
  await expect(side(page, 'B').getByText('Live', { exact: true })).toBeVisible()
  await page.goBack()
  await expect(side(page, 'A').getByText(/not live/)).toHaveCount(0)
})

test('a side that cannot be had says why, and the other stays', async ({ demo, page }) => {
  await kept(demo.url, 1)
  const orders = await placeOf(demo.url, 'orders-core')
  await page.goto(`${demo.url}/compare?left=${orders}&leftAt=2020-01-01T00:00:00Z`)
  await expect(side(page, 'A').getByText(/^Nothing is kept from before/)).toBeVisible()
  await expect(table(page).getByText('cannot be told').first()).toBeVisible()
  await page.goto(`${demo.url}/compare?left=nowhere/none&right=${orders}&rightAt=yesterday`)
  await expect(side(page, 'A').getByText(/names no job with this id/)).toBeVisible()
  await expect(side(page, 'B').getByRole('heading', { name: /orders-core/ })).toBeVisible()
  await expect(page.getByText(/ignored: rightAt=yesterday/)).toBeVisible()
})

for (const { theme, name, ...viewport } of looks) {
  test(`the comparison is within reach of everyone, ${theme} on a ${name}`, async ({ demo, page }) => {
    test.setTimeout(120_000)
    await kept(demo.url, 25)
    await page.setViewportSize(viewport)
    const places = `left=${await placeOf(demo.url, 'payments-gw')}&leftAt=${iso(Date.now() - 20_000)}`
    for (const language of ['en', 'zh-CN']) {
      await page.goto(`${demo.url}/compare?${places}&theme=${theme}&lang=${language}`)
      await expect(page.getByRole('progressbar').first()).toBeVisible()
      await expect(side(page, 'A').getByRole('definition').first()).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(await seriousFindings(page)).toEqual([])
      await picture(page, `compare-${name}-${theme}-${language}`)
    }
  })
}
