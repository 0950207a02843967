// A wall as a test opens it and looks at it.
import { expect, type Page } from '@playwright/test'

import { lostAlert } from './steps.ts'

/** A job that every wall of these tests shows. */
export const aJob = 'orders-core'

export const figures = (page: Page) => page.getByText(aJob).first()

export async function openWall(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/wall${query}`)
  await expect(figures(page)).toBeVisible()
}

/** Lets the page's own time run until the expectation holds. */
export const inTime = (page: Page, expectation: () => Promise<void>, stepMs = 2_000): Promise<void> =>
  expect(async () => {
    await page.clock.fastForward(stepMs)
    await expectation()
  }).toPass({ timeout: 40_000 })

export const isLost = (page: Page): Promise<void> =>
  inTime(page, () => expect(lostAlert(page)).toBeVisible({ timeout: 300 }))

/** Lets the page's own time run until it has been loaded anew, and gives how long that took, in its time. */
export async function untilLoaded(page: Page): Promise<number> {
  const loads = loadsOf(page)
  const stepMs = 15_000
  let tookMs = 0
  await expect(async () => {
    await page.clock.fastForward(stepMs)
    tookMs += stepMs
    expect(loads()).toBeGreaterThan(0)
  }).toPass({ timeout: 60_000, intervals: [300] })
  return tookMs
}

/** Until the line at the foot, which says several things in turn, has come to this one. Its time is the page's own then. */
export async function isTold(page: Page, text: RegExp): Promise<void> {
  await page.context().setOffline(true)
  await inTime(page, () => expect(page.getByText(text)).toBeVisible({ timeout: 300 }), 5_000)
  await page.context().setOffline(false)
}

/** How often the page was loaded since. */
export function loadsOf(page: Page): () => number {
  let loads = 0
  page.on('load', () => (loads += 1))
  return () => loads
}

/** When each call for the board was made and answered since, ms of the test's own clock. */
export function callsOf(page: Page): { asked: number[]; answered: number[] } {
  const calls = { asked: [] as number[], answered: [] as number[] }
  page.on('request', (request) => {
    if (isBoard(request.url())) calls.asked.push(performance.now())
  })
  page.on('response', (response) => {
    if (isBoard(response.url()) && response.ok()) calls.answered.push(performance.now())
  })
  return calls
}

const isBoard = (url: string): boolean => new URL(url).pathname === '/api/board'

/** Until the wall has made a copy of itself in its browser. */
export const untilKept = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => (await (await caches.open('lockstep-wall')).match('/wall')) !== undefined),
      {
        timeout: 20_000,
      },
    )
    .toBe(true)
