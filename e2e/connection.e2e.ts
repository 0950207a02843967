// Between page and server: whatever breaks on the way is told, and mends without a reload.
import { expect, type Page } from '@playwright/test'

import { startProxy } from './proxy.ts'
import { jobRows, lostAlert, openBoard } from './steps.ts'
import { test } from './world.ts'

/** Lets the page's own time run until the expectation holds. */
const inTime = (page: Page, expectation: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.clock.runFor(2_000)
    await expectation()
  }).toPass({ timeout: 30_000 })

const isLost = (page: Page): Promise<void> =>
  inTime(page, () => expect(lostAlert(page)).toBeVisible({ timeout: 300 }))

const isWell = (page: Page): Promise<void> =>
  inTime(page, () => expect(lostAlert(page)).toBeHidden({ timeout: 300 }))

/** How often the page was loaded since. */
function loadsOf(page: Page): () => number {
  let loads = 0
  page.on('load', () => (loads += 1))
  return () => loads
}

/** How often the page has asked for the board since. */
function pollsOf(page: Page): () => number {
  let polls = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/board') polls += 1
  })
  return () => polls
}

test('a browser that loses its network says so and is back without a reload', async ({
  demo,
  page,
  context,
}) => {
  await page.clock.install()
  await openBoard(page, demo.url)
  const loads = loadsOf(page)
  await context.setOffline(true)
  await isLost(page)
  await expect(jobRows(page).first()).toBeVisible()
  await expect(page.getByText(/last contact at/i)).toBeVisible()
  await context.setOffline(false)
  await isWell(page)
  expect(loads()).toBe(0)
})

test('a browser that thinks it is offline goes on where the server answers', async ({ demo, page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false })
  })
  await openBoard(page, demo.url)
  await page.evaluate(() => window.dispatchEvent(new Event('offline')))
  const polls = pollsOf(page)
  await inTime(page, async () => {
    expect(polls()).toBeGreaterThanOrEqual(3)
  })
  await expect(lostAlert(page)).toHaveCount(0)
})

for (const [trouble, does] of [
  ['answers with a page of its own', 'page'],
  ['cuts every connection', 'cut'],
] as const) {
  test(`a proxy in front that ${trouble} is told as a lost connection`, async ({ demo, page }) => {
    const proxy = await startProxy(demo.url)
    await page.clock.install()
    await openBoard(page, proxy.url)
    const loads = loadsOf(page)
    proxy.does(does)
    await isLost(page)
    await expect(jobRows(page).first()).toBeVisible()
    await expect(page.getByText('Bad Gateway')).toHaveCount(0)
    proxy.does('pass')
    await isWell(page)
    expect(loads()).toBe(0)
    await proxy.end()
  })
}

test('after eight hours of sleep a page is fresh at once, without a burst of polls', async ({
  demo,
  page,
}) => {
  await page.clock.install()
  await openBoard(page, demo.url)
  const loads = loadsOf(page)
  const polls = pollsOf(page)
  await page.clock.fastForward('08:00:00')
  await expect(page.getByText(/^Live/).first()).toBeAttached()
  expect(polls()).toBeGreaterThanOrEqual(1)
  expect(polls()).toBeLessThanOrEqual(3)
  await expect(lostAlert(page)).toHaveCount(0)
  expect(loads()).toBe(0)
})

test('a hidden page asks once a minute, and at once when it is looked at again', async ({ demo, page }) => {
  await page.clock.install()
  await openBoard(page, demo.url)
  const polls = pollsOf(page)
  await setHidden(page, true)
  await page.clock.runFor(5 * 60_000)
  const whileHidden = polls()
  expect(whileHidden).toBeGreaterThanOrEqual(1)
  expect(whileHidden).toBeLessThanOrEqual(7)
  await setHidden(page, false)
  await expect.poll(() => polls() - whileHidden).toBeGreaterThanOrEqual(1)
  await expect(page.getByText(/^Live/).first()).toBeAttached()
  await expect(lostAlert(page)).toHaveCount(0)
})

/** A browser without a screen never hides a page by itself. */
const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, hidden)
