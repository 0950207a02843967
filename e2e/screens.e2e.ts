// A picture of every screen in both themes and both sizes, and what axe finds on it.
import { expect, type Page } from '@playwright/test'

import { inEveryLook, looks, lostAlert, openBoard, picture, rowOf, sees, seriousFindings } from './steps.ts'
import { test } from './world.ts'

type Screen = { name: string; open: (page: Page, to: { url: string; query: string }) => Promise<void> }

const jobPage =
  (job: string): Screen['open'] =>
  async (page, { url, query }) => {
    await openBoard(page, url, `?q=${job}&${query}`)
    await rowOf(page, job).getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: job })).toBeVisible()
    // Charts come with a part of the page of their own.
    await expect(page.getByRole('img').last()).toBeVisible()
  }

const screens: readonly Screen[] = [
  { name: 'board-counts', open: (page, { url, query }) => openBoard(page, url, `?${query}`) },
  { name: 'board-timings', open: (page, { url, query }) => openBoard(page, url, `?view=timings&${query}`) },
  { name: 'job', open: jobPage('orders-core') },
  { name: 'job-complete', open: jobPage('tax-filing') },
  {
    name: 'support',
    open: async (page, { url, query }) => {
      await page.goto(`${url}/support?${query}`)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    },
  },
  {
    name: 'no-match',
    open: async (page, { url, query }) => {
      await page.goto(`${url}/?q=nothing-is-called-this&${query}`)
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    },
  },
  {
    name: 'no-such-job',
    open: async (page, { url, query }) => {
      await page.goto(`${url}/jobs/nowhere/none?${query}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'palette',
    open: async (page, { url, query }) => {
      await openBoard(page, url, `?${query}`)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'keys',
    open: async (page, { url, query }) => {
      await openBoard(page, url, `?${query}`)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
]

for (const { theme, name: size, ...viewport } of looks) {
  test(`every screen, ${theme}, ${size}: axe finds nothing serious`, async ({ demo, page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    const found: Record<string, string[]> = {}
    for (const { name, open } of screens) {
      await open(page, { url: demo.url, query: `theme=${theme}` })
      await picture(page, `${name}-${size}-${theme}`)
      const findings = await seriousFindings(page)
      if (findings.length > 0) found[name] = findings
    }
    expect(found).toEqual({})
  })
}

for (const { theme, name: size, ...viewport } of looks) {
  test(`every screen in Chinese, ${theme}, ${size}`, async ({ demo, page }) => {
    await page.setViewportSize(viewport)
    for (const { name, open } of screens) {
      await open(page, { url: demo.url, query: `lang=zh-CN&theme=${theme}` })
      await picture(page, `${name}-${size}-${theme}-zh`)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    }
  })
}

test('trouble, loss and emptiness in every look: axe finds nothing serious', async ({ world, page }) => {
  test.slow()
  const { drs, lockstep } = await world.both('steady')
  await page.clock.install()
  await page.goto(`${lockstep.url}/nowhere`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const found = { nowhere: await inEveryLook(page, 'nowhere'), trouble: [''], lost: [''], none: [''] }

  await openBoard(page, lockstep.url)
  await drs.fault({ fault: 'denied' })
  await sees(page, /authentication failed/)
  found.trouble = await inEveryLook(page, 'trouble')

  await lockstep.kill()
  await page.clock.runFor(15_000)
  await expect(lostAlert(page)).toBeVisible()
  found.lost = await inEveryLook(page, 'lost')

  const without = await world.lockstep([{ ...emptyProject, endpoint: drs.url }])
  await page.goto(`${without.url}/`)
  await expect(page.getByText(/no jobs/i).first()).toBeVisible()
  found.none = await inEveryLook(page, 'no-jobs')
  expect(found).toEqual({ nowhere: [], trouble: [], lost: [], none: [] })
})

const emptyProject = { name: 'prod-eu', projectId: '054ba152d480d55b2f5dc0069e7ddef0', jobs: [] }

test('the widest and the narrowest window show the board without a scroll sideways', async ({
  demo,
  page,
}) => {
  for (const width of [360, 720, 1024, 3840]) {
    await page.setViewportSize({ width, height: width > 1000 ? 2160 : 740 })
    await openBoard(page, demo.url)
    await picture(page, `board-${width}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
