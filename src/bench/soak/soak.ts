// A wall of 500 jobs lives for days in minutes: a real Chromium, the built page, the server's own routes, and a clock that
// is wound on.
import path from 'node:path'

import { withChild } from '../boardServer.ts'
import { withRawPage, type RawPage } from './rawChromium.ts'
import type { Sample } from './verdict.ts'
import { installVirtualClock } from './virtualClock.ts'

const jobs = 500
/** As often as a wall asks. Longer would be a sleep to it. */
const STEP_MS = 5_000
const HOUR_MS = 3_600_000
/** So much at once, so that a call of the browser's own protocol never takes long. */
const STRETCH_MS = 300_000
const LEAST_SAMPLES = 12

type Soaked = { browser: string; hours: number; tell: (sample: Sample) => void }

/** One sample for each virtual hour and twelve at least; one more before the first. */
export function soak({ browser, hours, tell }: Soaked): Promise<Sample[]> {
  const server = [process.execPath, path.join(import.meta.dirname, 'playing.ts')] as const
  return withChild([...server, String(jobs), String(STEP_MS)], ({ url }) =>
    withRawPage({ executablePath: browser, width: 1920, height: 1080 }, async (page) => {
      await begin(page, url)
      const samples: Sample[] = []
      const last = Math.max(LEAST_SAMPLES, Math.round(hours))
      for (let count = 0; count <= last; count += 1) {
        if (count > 0) await pass(page, (hours / last) * HOUR_MS)
        const sample = await sampleOf(page, (count * hours) / last)
        samples.push(sample)
        tell(sample)
      }
      return samples
    }),
  )
}

async function pass(page: RawPage, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STRETCH_MS) {
    await page.evaluate(`virtualClock.pass(${Math.min(left, STRETCH_MS)}, ${STEP_MS})`)
  }
}

/** @throws Error where the wall shows no jobs. */
async function begin(page: RawPage, url: string): Promise<void> {
  await page.send('Page.enable')
  await page.send('Performance.enable')
  const source = `(${installVirtualClock.toString()})(${Date.now()})`
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source })
  await page.send('Page.navigate', { url: `${url}/wall?lang=en` })
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const text = await page.evaluate(
      `typeof virtualClock === 'undefined' ? '' : virtualClock.pass(100, 100).then(() => document.body?.innerText ?? '')`,
    )
    if (/orders-/.test(String(text))) return
  }
  throw new Error(`The wall shows no jobs: ${String(await page.evaluate('document.body.innerText'))}`)
}

async function sampleOf(page: RawPage, hours: number): Promise<Sample> {
  for (let times = 0; times < 3; times += 1) await page.send('HeapProfiler.collectGarbage')
  const { metrics } = await page.send('Performance.getMetrics')
  // As the protocol says.
  const values = new Map(
    (metrics as { name: string; value: number }[]).map(({ name, value }) => [name, value]),
  )
  return {
    hours,
    heapMb: (values.get('JSHeapUsedSize') ?? Number.NaN) / 1e6,
    nodes: values.get('Nodes') ?? Number.NaN,
    listeners: values.get('JSEventListeners') ?? Number.NaN,
    memoryMb: await page.memoryMb(),
  }
}
