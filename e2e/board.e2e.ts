// The board as people read it: a word and a mark for every state, true figures beside every bar.
import { expect } from '@playwright/test'

import { jobRows, openBoard, rowOf } from './steps.ts'
import { test } from './world.ts'

test('bars say their figures to those who do not see them', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  const bars = await page.getByRole('progressbar').evaluateAll((found) =>
    found.map((bar) => ({
      name: bar.getAttribute('aria-label') ?? '',
      now: bar.getAttribute('aria-valuenow'),
    })),
  )
  expect(bars.length).toBeGreaterThan(20)
  for (const { name, now } of bars) {
    expect(name).not.toBe('')
    if (now !== null) expect(now).toMatch(/^(\d{1,2}|100)$/)
    // 100 appears only where nothing is missing.
    if (now === '100') expect(name).not.toMatch(/[1-9][\d,]* missing/)
  }
})

test('nothing on the board is a broken number', async ({ demo, page }) => {
  for (const query of ['', '?view=timings']) {
    await openBoard(page, demo.url, query)
    const text = await page.getByRole('main').innerText()
    expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
  }
})

test('timings name each stretch with its begin, its end and its length', async ({ demo, page }) => {
  await openBoard(page, demo.url, '?view=timings')
  const stretch = page.getByRole('img', { name: /\d\d:\d\d to \d\d:\d\d, / })
  await expect(stretch.first()).toBeVisible()
  const widths = await stretch.evaluateAll((found) => found.map((bar) => bar.getBoundingClientRect().width))
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(3.9)
})

test('times are shown in the chosen zone', async ({ demo, page }) => {
  const timeOf = async (zone: string): Promise<string> => {
    await openBoard(page, demo.url, `?q=orders-core&view=counts&tz=${zone}`)
    return /(\d\d):\d\d/.exec(await rowOf(page, 'orders-core').innerText())?.[1] ?? ''
  }
  const utc = Number(await timeOf('UTC'))
  const shanghai = Number(await timeOf('Asia/Shanghai'))
  const browser = Number(await timeOf('browser'))
  expect((utc + 8) % 24).toBe(shanghai)
  expect(browser).toBe(shanghai)
})

test('the theme follows the system until one is chosen', async ({ demo, page }) => {
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await openBoard(page, demo.url)
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ground).not.toBe(light)
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
  await expect.poll(ground).toBe(light)
})

test('on a phone there is a card per job, and everything else is behind one button', async ({
  demo,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openBoard(page, demo.url)
  expect(await jobRows(page).count()).toBeGreaterThan(3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-CN')
  await expect(page).toHaveURL(/lang=zh-CN/)
  await page.keyboard.press('Escape')
  await jobRows(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/jobs\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
