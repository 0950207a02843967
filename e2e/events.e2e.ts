// What happened: every event on a page of its own, narrowed by the address, each with the way to its job at that moment.
import { expect, type Locator, type Page } from '@playwright/test'

import { looks, parametersOf, picture, seriousFindings } from './steps.ts'
import { test } from './world.ts'

const lines = (page: Page): Locator => page.getByRole('main').getByRole('listitem')

async function openEvents(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/events${query}`)
  await expect(lines(page).first()).toBeVisible()
}

test('the way to the events stands between timeline and support', async ({ demo, page }) => {
  await page.goto(demo.url)
  const links = page.getByRole('navigation').getByRole('link')
  await expect(links).toHaveText(['Board', 'Timeline', 'Events', 'Wall', 'Support'])
  await links.filter({ hasText: 'Events' }).click()
  await expect(lines(page).first()).toBeVisible()
  await expect(links.filter({ hasText: 'Events' })).toHaveAttribute('aria-current', 'page')
})

test('kind, job and time narrow the list, stand in the address and survive a reload', async ({
  demo,
  page,
}) => {
  await openEvents(page, demo.url)
  await expect(lines(page).filter({ hasText: 'Initialization started' })).not.toHaveCount(0)
  await page.getByText(/^Kind: all/).click()
  await page.getByRole('checkbox', { name: 'trouble' }).check()
  await page.keyboard.press('Escape')
  await expect(lines(page).filter({ hasText: 'Initialization started' })).toHaveCount(0)
  await expect(lines(page).filter({ hasText: 'Failed' })).not.toHaveCount(0)

  await expect(page.locator('summary:focus')).toHaveText(/^Kind: trouble/)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill('refund-desk')
  await expect(lines(page).filter({ hasNotText: 'refund-desk' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Time:' }).selectOption('last 24 hours')
  expect(parametersOf(page)).toEqual({ kind: 'trouble', job: 'refund-desk', from: '24h' })

  await page.reload()
  await expect(lines(page).filter({ hasText: 'Failed: DRS.M00105' })).toHaveCount(1)
  await expect(lines(page).filter({ hasNotText: 'refund-desk' })).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveValue('refund-desk')

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(lines(page).filter({ hasText: 'Initialization started' })).not.toHaveCount(0)
  expect(parametersOf(page)).toEqual({})
})

test('a choice of theme leaves the filters, and what the address does not mean is told', async ({
  demo,
  page,
}) => {
  await openEvents(page, demo.url, '?kind=failed,odd&project=prod-eu')
  await expect(page.getByText('Not understood in the address, and ignored: kind=odd')).toBeVisible()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
  await expect(page).toHaveURL(/theme=light/)
  expect(parametersOf(page)).toMatchObject({ kind: 'failed,odd', project: 'prod-eu' })
})

test('a line leads to its job as it was when that was seen', async ({ demo, page }) => {
  await openEvents(page, demo.url, '?kind=failed&job=refund-desk&lang=en&tz=UTC')
  const line = lines(page).first()
  const seen = await line.getByRole('time').getAttribute('datetime')
  await line.getByRole('link', { name: 'refund-desk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'refund-desk' })).toBeVisible()
  const { at = '', ...carried } = parametersOf(page)
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  const laterMs = Date.parse(at) - Date.parse(seen ?? '')
  expect(laterMs).toBeGreaterThanOrEqual(0)
  expect(laterMs).toBeLessThan(1_000)
  expect(carried).toEqual({ lang: 'en', tz: 'UTC' })
})

test('what comes while one reads is counted and moves nothing', async ({ demo, page }) => {
  await openEvents(page, demo.url)
  await page.mouse.move(700, 600)
  await page.mouse.wheel(0, 900)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500)
  // Older events that come meanwhile may add how long something took.
  const first = (await lines(page).first().textContent()) ?? ''
  const read = lines(page).nth(40)
  const before = (await read.boundingBox())?.y ?? 0
  const button = page.getByRole('button', { name: /new events?$/ })
  await expect(button).toBeVisible({ timeout: 40_000 })
  // A banner that comes or goes is made up for to the pixel, not to its fractions.
  expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  expect(await lines(page).first().textContent()).toContain(first)
  await button.click()
  await expect(button).toBeHidden()
  expect(await lines(page).first().textContent()).not.toContain(first)
})

test('by keyboard: j and k walk along the lines, Enter opens the job', async ({ demo, page }) => {
  await openEvents(page, demo.url, '?kind=failed')
  await page.keyboard.press('j')
  await expect(lines(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(lines(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\//)
})

for (const { theme, ...size } of looks) {
  test(`on a ${size.name} in ${theme} nothing sticks out and axe finds nothing serious`, async ({
    demo,
    page,
  }) => {
    await page.setViewportSize(size)
    await openEvents(page, demo.url, `?theme=${theme}&lang=zh-CN`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, `events-${size.name}-${theme}-zh`)
  })
}
