// How smoothly the longest board scrolls under a wheel.
import type { Page } from '@playwright/test'

import { withBoardServer } from './boardServer.ts'
import { withPage } from './chromium.ts'
import { percentile } from './load.ts'
import type { Subject } from './measure.ts'

const jobs = 5_000
const types = 15
/** One notch of a wheel turned fast. */
const notchPx = 240
/** 50 frames a second. */
const budgetMs = 20

export const scrolling: Subject = {
  name: 'scrolling',
  measure: ({ browser, full }) =>
    withBoardServer({ jobs, types, moving: true }, ({ url }) =>
      withPage(browser, async (page) => {
        const lastsMs = full ? 20_000 : 6_000
        await page.goto('about:blank')
        await page.setContent('<body style="margin: 0"><div style="height: 250000px">nothing</div>')
        const empty = await framesWhileScrolling(page, lastsMs)
        await page.goto(`${url}/`)
        await page
          .getByRole('row', { name: /orders-/ })
          .first()
          .waitFor()
        const board = await framesWhileScrolling(page, lastsMs)
        return [
          {
            what: `scrolling ${jobs.toLocaleString('en')} jobs x ${types} types by wheel, from frame to frame (20 ms = 50 fps)`,
            measured: mean(board.framesMs),
            unit: 'ms',
            budget: budgetMs,
            floor: { of: 'an empty page', value: mean(empty.framesMs) },
            note: `${(1000 / mean(board.framesMs)).toFixed(1)} fps, p95 ${percentile(board.framesMs, 0.95).toFixed(1)} ms, ${Math.round(board.scrolledPx).toLocaleString('en')} px`,
          },
        ]
      }),
    ),
}

type Scrolled = { framesMs: number[]; scrolledPx: number }

/** @throws Error where nothing scrolled. */
async function framesWhileScrolling(page: Page, lastsMs: number): Promise<Scrolled> {
  await page.mouse.move(700, 500)
  const frames = page.evaluate(
    (untilMs) =>
      new Promise<Scrolled>((resolve) => {
        const framesMs: number[] = []
        let before: number | null = null
        let first = 0
        const step = (now: number): void => {
          if (before === null) first = now
          else framesMs.push(now - before)
          before = now
          if (now - first < untilMs) requestAnimationFrame(step)
          else resolve({ framesMs, scrolledPx: scrollY })
        }
        requestAnimationFrame(step)
      }),
    lastsMs,
  )
  const until = performance.now() + lastsMs
  while (performance.now() < until) await page.mouse.wheel(0, notchPx)
  const scrolled = await frames
  if (scrolled.scrolledPx < notchPx) throw new Error('the page did not scroll')
  return scrolled
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
