// What Chromium is sent for the first view of the board.
import { gzipSync } from 'node:zlib'

import type { Page } from '@playwright/test'

import { withBoardServer } from './boardServer.ts'
import { withPage } from './chromium.ts'
import { measureEmptyPage } from './emptyPage.ts'
import type { Measure, Subject } from './measure.ts'

const kib = (bytes: number): number => bytes / 1024

export const firstView: Subject = {
  name: 'first-view',
  measure: ({ browser }) =>
    withBoardServer({ jobs: 50, types: 8, moving: false }, ({ url }) =>
      withPage(browser, async (page) => {
        await page.goto(`${url}/`)
        await page
          .getByRole('row', { name: /orders-0/ })
          .first()
          .waitFor()
        const sent = await resourcesOf(page)
        const empty = await measureEmptyPage()
        const scripts = sent.filter((file) => file.kind === 'script')
        const styles = sent.filter((file) => file.kind === 'style')
        return [
          {
            what: 'JavaScript of the first view, as sent to Chromium',
            measured: kib(sum(scripts, 'sent')),
            unit: 'KiB',
            budget: 100,
            floor: { of: 'same libraries, empty page', value: kib(empty.brotli) },
          },
          {
            what: 'JavaScript of the first view, gzip',
            measured: kib(sum(scripts, 'gzip')),
            unit: 'KiB',
            budget: 110,
            floor: { of: 'same libraries, empty page', value: kib(empty.gzip) },
          },
          {
            what: 'CSS of the first view, gzip',
            measured: kib(sum(styles, 'gzip')),
            unit: 'KiB',
            budget: 10,
          },
        ] satisfies Measure[]
      }),
    ),
}

type Sent = { kind: 'script' | 'style'; sent: number; gzip: number }

const sum = (files: readonly Sent[], size: 'sent' | 'gzip'): number =>
  files.reduce((total, file) => total + file[size], 0)

async function resourcesOf(page: Page): Promise<Sent[]> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming // that is what entries of this type are
      return { url: name, sent: encodedBodySize }
    }),
  )
  const files = entries.filter(({ url }) => /\.(js|css)(\?|$)/.test(url))
  return Promise.all(
    files.map(async ({ url, sent }) => ({
      kind: url.includes('.css') ? ('style' as const) : ('script' as const),
      sent,
      gzip: gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length,
    })),
  )
}
