// What the page's heap grows by from its 100th poll to its 200th.
import { withBoardServer } from './boardServer.ts'
import { createGauge, withPage } from './chromium.ts'
import type { Subject } from './measure.ts'

const jobs = 5_000
const pollMs = 5_000

export const pageHeap: Subject = {
  name: 'page-heap',
  measure: ({ browser }) =>
    withBoardServer({ jobs, types: 8, moving: true }, ({ url }) =>
      withPage(browser, async (page) => {
        // The page's clock is wound on, so that a thousand seconds need not be waited for.
        await page.clock.install()
        await page.goto(`${url}/`)
        await page.clock.runFor(1_000)
        await page
          .getByRole('row', { name: /orders-/ })
          .first()
          .waitFor()
        const gauge = await createGauge(page)
        const heapAfter = async (polls: number): Promise<number> => {
          for (let poll = 0; poll < polls; poll += 1) {
            const answered = page.waitForResponse(/\/api\/board\?since=/)
            await page.clock.runFor(pollMs)
            await (await answered).finished()
          }
          await page.clock.runFor(500)
          await gauge.collect()
          await gauge.collect()
          return (await gauge.read()).heapBytes
        }
        const warm = await heapAfter(100)
        const later = await heapAfter(100)
        return [
          {
            what: `browser heap, polls 100 to 200, ${jobs.toLocaleString('en')} jobs`,
            measured: (later - warm) / 1e6,
            unit: 'MB',
            budget: 0.5,
            note: `at ${(later / 1e6).toFixed(1)} MB`,
          },
        ]
      }),
    ),
}
