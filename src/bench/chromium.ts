// A Chromium page for one measurement, and what its engine says it has spent.
import { chromium, type CDPSession, type Page } from '@playwright/test'

import { browserFlags } from '#checks/browser.ts'

export async function withPage<T>(executablePath: string, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    return await use(page)
  } finally {
    await browser.close()
  }
}

export type Spent = { scriptMs: number; taskMs: number; heapBytes: number }

/** Reads what the page's main thread has spent since it began. */
export async function createGauge(
  page: Page,
): Promise<{ read: () => Promise<Spent>; collect: () => Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    read: async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
      return {
        scriptMs: of('ScriptDuration') * 1000,
        taskMs: of('TaskDuration') * 1000,
        heapBytes: of('JSHeapUsedSize'),
      }
    },
    collect: async () => {
      await session.send('HeapProfiler.collectGarbage')
    },
  }
}
