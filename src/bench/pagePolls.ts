// What the page spends on a poll and on its first board.
import type { Page } from '@playwright/test'

import { withBoardServer } from './boardServer.ts'
import { createGauge, withPage, type Spent } from './chromium.ts'
import { median } from './load.ts'
import type { Measure, Subject, Surroundings } from './measure.ts'

const types = 15
const pollMs = 5_000
/** By then everything that an answer causes is drawn. */
const settleMs = 1_000
/** Polls that nobody counts: the compiler needs them, and a board stays open for days. */
const warmingPolls = 12

export const pagePolls: Subject = {
  name: 'page-polls',
  measure: async (surroundings) => [
    ...(await sized(surroundings, { jobs: 1_000, scriptMs: 4, firstMs: 100 })),
    ...(await sized(surroundings, { jobs: 5_000, scriptMs: 6, firstMs: 150 })),
  ],
}

type Size = { jobs: number; scriptMs: number; firstMs: number }

/** In both orders that differ in what a poll changes on screen. */
const orders = [
  { order: 'a tenth of the rows on screen changed', search: '?sort=name' },
  { order: 'by attention, nearly every row on screen replaced', search: '' },
] as const

function sized({ browser, full }: Surroundings, size: Size): Promise<Measure[]> {
  return withBoardServer({ jobs: size.jobs, types, moving: true }, async ({ url }) => {
    const jobs = size.jobs.toLocaleString('en')
    const measures: Measure[] = []
    for (const { order, search } of orders) {
      const spent = await withPage(browser, (page) => perPoll(page, `${url}/${search}`, full ? 24 : 7))
      measures.push({
        what: `script per poll, ${jobs} jobs x ${types} types, a tenth changed; ${order}`,
        measured: median(spent.map(({ scriptMs }) => scriptMs)),
        unit: 'ms',
        budget: size.scriptMs,
        note: `whole task ${median(spent.map(({ taskMs }) => taskMs)).toFixed(1)} ms`,
      })
    }
    const firsts: First[] = []
    for (let load = 0; load < (full ? 9 : 5); load += 1) {
      firsts.push(await withPage(browser, (page) => firstBoard(page, url)))
    }
    measures.push({
      what: `first render of the board, ${jobs} jobs x ${types} types, task time`,
      measured: median(firsts.map(({ boardMs }) => boardMs)),
      unit: 'ms',
      budget: size.firstMs,
      floor: { of: 'the answer parsed, nothing drawn', value: median(firsts.map(({ parseMs }) => parseMs)) },
    })
    return measures
  })
}

type First = { boardMs: number; parseMs: number }

/**
 * Task time from the moment the board's answer is let through until it is drawn, and that of parsing the same answer
 * once more. The page's own start is not in it, and neither is anything that a test would ask the page.
 */
async function firstBoard(page: Page, url: string): Promise<First> {
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
  const answered = page.waitForResponse(/\/api\/board$/)
  held.resolve()
  await (await answered).finished()
  await page.waitForTimeout(settleMs)
  const after = await gauge.read()
  await page.unrouteAll()
  await page
    .getByRole('row', { name: /orders-/ })
    .first()
    .waitFor({ timeout: settleMs })
  const beforeParsing = await gauge.read()
  await page.evaluate(async () => void (await (await fetch('/api/board')).json()))
  const parsed = await gauge.read()
  return { boardMs: after.taskMs - before.taskMs, parseMs: parsed.taskMs - beforeParsing.taskMs }
}

/** What each poll costs from its request until all is quiet again. */
async function perPoll(page: Page, url: string, count: number): Promise<Spent[]> {
  await page.goto(url)
  await page
    .getByRole('row', { name: /orders-/ })
    .first()
    .waitFor()
  for (let poll = 0; poll < warmingPolls; poll += 1) {
    const answered = page.waitForResponse(/\/api\/board\?since=/)
    // A page that is looked at again polls at once.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await (await answered).finished()
    await page.waitForTimeout(settleMs / 4)
  }
  const gauge = await createGauge(page)
  const costs: Spent[] = []
  while (costs.length < count) {
    const answered = page.waitForResponse(/\/api\/board\?since=/, { timeout: 4 * pollMs })
    await page.waitForRequest(/\/api\/board\?since=/, { timeout: 4 * pollMs })
    const before = await gauge.read()
    await (await answered).finished()
    await page.waitForTimeout(settleMs / 2)
    const after = await gauge.read()
    costs.push({
      scriptMs: after.scriptMs - before.scriptMs,
      taskMs: after.taskMs - before.taskMs,
      heapBytes: after.heapBytes,
    })
  }
  return costs
}
