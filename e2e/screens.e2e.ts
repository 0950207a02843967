// A picture of every screen in both themes and both sizes, and what axe finds on it.
import { expect, type Page } from '@playwright/test'

import { jobRows, openBoard, picture, rowOf, seriousFindings, sizes, themes } from './steps.ts'
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

for (const theme of themes) {
  for (const { name: size, width, height } of sizes) {
    test(`every screen, ${theme}, ${size}: axe finds nothing serious`, async ({ demo, page }) => {
      test.slow()
      await page.setViewportSize({ width, height })
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
}

test('every screen in Chinese', async ({ demo, page }) => {
  for (const { name, open } of screens) {
    await open(page, { url: demo.url, query: 'lang=zh-CN' })
    await picture(page, `${name}-desk-zh`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await openBoard(page, demo.url, '?lang=zh-CN')
  await picture(page, 'board-phone-zh')
  expect(await jobRows(page).count()).toBeGreaterThan(3)
})

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
