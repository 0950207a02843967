// What the page spends on a poll, on its first board, and what it keeps.
import type { Page } from '@playwright/test'

import { withBoardServer } from './boardServer.ts'
import { createGauge, withPage, type Spent } from './chromium.ts'
import { median } from './load.ts'
import type { Measure, Subject, Surroundings } from './measure.ts'

const types = 15
const pollMs = 5_000
/** By then everything that a poll causes is drawn. */
const settleMs = 400

export const pagePolls: Subject = {
  name: 'page-polls',
  measure: async (surroundings) => [
    ...(await polls(surroundings, { jobs: 1_000, scriptMs: 4, firstMs: 100 })),
    ...(await polls(surroundings, { jobs: 5_000, scriptMs: 6, firstMs: 150 })),
  ],
}

type Size = { jobs: number; scriptMs: number; firstMs: number }

function polls({ browser, full }: Surroundings, size: Size): Promise<Measure[]> {
  return withBoardServer({ jobs: size.jobs, types, moving: true }, ({ url }) =>
    withPage(browser, async (page) => {
      const firstMs = await firstBoard(page, url)
      const spent = await perPoll(page, full ? 24 : 8)
      const jobs = size.jobs.toLocaleString('en')
      return [
        {
          what: `script per poll, ${jobs} jobs x ${types} types, a tenth changed`,
          measured: median(spent.map(({ scriptMs }) => scriptMs)),
          unit: 'ms',
          budget: size.scriptMs,
          note: `whole task ${median(spent.map(({ taskMs }) => taskMs)).toFixed(1)} ms`,
        },
        {
          what: `first render of the board, ${jobs} jobs, task time`,
          measured: firstMs,
          unit: 'ms',
          budget: size.firstMs,
        },
      ]
    }),
  )
}

/** Task time from the moment the board's answer is let through until it is drawn; the page's own start is not in it. */
async function firstBoard(page: Page, url: string): Promise<number> {
  const gauge = await createGauge(page)
  const held = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  await page.route(/\/api\/board$/, async (route) => {
    const response = await route.fetch()
    asked.resolve()
    await held.promise
    await route.fulfill({ response })
  })
  await page.goto(`${url}/`)
  await asked.promise
  await page.waitForTimeout(settleMs)
  const before = await gauge.read()
  held.resolve()
  await page
    .getByRole('row', { name: /orders-/ })
    .first()
    .waitFor()
  await page.waitForTimeout(settleMs)
  const after = await gauge.read()
  await page.unrouteAll()
  return after.taskMs - before.taskMs
}

/** What each poll costs from its request until all is quiet again. */
async function perPoll(page: Page, count: number): Promise<Spent[]> {
  const gauge = await createGauge(page)
  const costs: Spent[] = []
  for (let poll = 0; poll < count + 2; poll += 1) {
    await page.waitForRequest(/\/api\/board\?since=/, { timeout: 4 * pollMs })
    const before = await gauge.read()
    await page.waitForResponse(/\/api\/board\?since=/)
    await page.waitForTimeout(settleMs)
    const after = await gauge.read()
    // The first ones are for the compiler's benefit.
    if (poll < 2) continue
    costs.push({
      scriptMs: after.scriptMs - before.scriptMs,
      taskMs: after.taskMs - before.taskMs,
      heapBytes: after.heapBytes,
    })
  }
  return costs
}
