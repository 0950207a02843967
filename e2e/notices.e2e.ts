// Being told of a new problem while nobody looks, and standing still when somebody wants to read.
import { expect, type Page } from '@playwright/test'

import { jobRows, lostAlert, openBoard, picture, refreshed, rowOf, seriousFindings } from './steps.ts'
import { test, type World } from './world.ts'

/** A board that somebody has open, well for as long as it was watched. */
async function watching(world: World, page: Page) {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await expect(jobRows(page).filter({ hasText: /initializing|complete/ })).toHaveCount(5)
  // What tells of problems comes after the first view.
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/Notices-')),
    )
  await expect.poll(loaded).toBe(true)
  await refreshed(page)
  return { drs, lockstep }
}

const icon = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href)

test('new problems are counted in the title and on the icon, and said, until somebody touches the page', async ({
  world,
  page,
  complaints,
}) => {
  test.slow()
  const { drs } = await watching(world, page)
  await expect(page).toHaveTitle('Board · Lockstep')
  await drs.fault({ fault: 'missing-ids' })
  await expect(page).toHaveTitle(/^\([1-5]\) Board · Lockstep$/, { timeout: 30_000 })
  expect(decodeURIComponent((await icon(page)) ?? '')).toMatch(/^data:image\/svg\+xml,.*<text/)
  await expect(page.getByRole('status').filter({ hasText: /^New: .*: missing/ })).toBeAttached()
  await picture(page, 'told-desk-dark')
  await page.mouse.click(700, 700)
  await expect(page).toHaveTitle('Board · Lockstep')
  expect(await icon(page)).toMatch(/favicon\.svg$/)
  expect(complaints).toEqual([])
})

test('notifications are asked for on a click alone, and then name what is new', async ({
  world,
  page,
  context,
}) => {
  test.slow()
  await context.grantPermissions(['notifications'])
  await page.addInitScript(() => {
    const told: string[] = []
    const Native = Notification
    class Heard extends Native {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        told.push(title)
      }
    }
    Object.assign(window, { Notification: Heard, told })
  })
  const { drs } = await watching(world, page)
  await page.getByRole('button', { name: 'Menu' }).click()
  const alerts = page.getByRole('switch', { name: /Notify me of new problems/ })
  await expect(alerts).toBeVisible()
  await expect(alerts).not.toBeChecked()
  await alerts.click()
  await expect(alerts).toBeChecked()
  await picture(page, 'alerts-on-desk-dark')
  await page.keyboard.press('Escape')
  await drs.fault({ fault: 'missing-ids' })
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'told') as string[]), { timeout: 30_000 }) // set above
    .not.toEqual([])
  await page.reload()
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(alerts).toBeChecked()
})

test('a browser that blocks notifications is told as such', async ({ demo, page, context }) => {
  await context.clearPermissions()
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }))
  await openBoard(page, demo.url)
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByRole('switch', { name: /blocked by the browser/ })).toBeVisible()
})

test('a paused page stands still and says so, its ages go on, and it catches up at once', async ({
  demo,
  page,
}) => {
  test.slow()
  await page.clock.install()
  await openBoard(page, demo.url)
  await page.keyboard.press('p')
  const told = page.getByText('Updates are paused')
  await expect(told).toBeVisible()
  let polls = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) polls += 1
  })
  const row = await rowOf(page, 'orders-core').textContent()
  await page.clock.runFor(3 * 60_000)
  await expect(page.getByText(/The figures below are from .*, 3.min ago/)).toBeVisible()
  await expect(lostAlert(page)).toHaveCount(0)
  expect(polls).toBe(0)
  const shares = /[\d.,]+ %/
  expect(shares.exec((await rowOf(page, 'orders-core').textContent()) ?? '')?.[0]).toBe(
    shares.exec(row ?? '')?.[0],
  )
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `paused-desk-${colorScheme}`)
    expect(await seriousFindings(page)).toEqual([])
  }
  const caughtUp = page.waitForResponse(/\/api\/board/)
  await page.keyboard.press('p')
  await caughtUp
  await expect(told).toHaveCount(0)
  await expect(page.getByText(/^Live/).first()).toBeAttached()
  await expect(lostAlert(page)).toHaveCount(0)
})

test('on a phone the menu has being told and pausing too', async ({ demo, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${demo.url}/`)
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByRole('switch', { name: /Notify me/ })).toBeVisible()
  await picture(page, 'own-menu-phone-dark')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /Pause updates/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Updates are paused')).toBeVisible()
  await picture(page, 'paused-phone-dark')
})
