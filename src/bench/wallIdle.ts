// What a wall costs while nothing comes: its clock, its heartbeat, its turning pages.
import { withBoardServer } from './boardServer.ts'
import type { Measure, Subject } from './measure.ts'
import { withRawPage, type RawPage } from './soak/rawChromium.ts'

const jobs = 500
const pollMs = 5_000
/** By then an answer is drawn, and before the next one is asked for the measure is over. */
const settleMs = 1_000
const windowMs = 3_000
/** A browser that has just begun is at work on itself. */
const startingMs = 8_000
/** Answers before anything is counted: until then compiler and caches are at work. */
const warmingPolls = 6

export const wallIdle: Subject = {
  name: 'wall-idle',
  measure: ({ browser, full }) =>
    withBoardServer({ jobs, types: 8, moving: true }, async ({ url }) => {
      const windows = full ? 24 : 8
      const screen = { executablePath: browser, width: 1920, height: 1080 }
      const empty = await withRawPage(screen, async (page) => {
        await later(startingMs)
        return shareOf(page, windows * windowMs)
      })
      return withRawPage(screen, async (page) => {
        await page.send('Page.enable')
        await page.send('Page.navigate', { url: `${url}/wall?lang=en&distance=2.4` })
        for (let poll = 0; poll < warmingPolls; poll += 1) await nextAnswer(page)
        const [beganMs, beganCpuMs] = [performance.now(), await page.cpuMs()]
        const shares: number[] = []
        while (shares.length < windows) {
          await nextAnswer(page)
          await later(settleMs)
          shares.push(await shareOf(page, windowMs))
        }
        const whole = ((await page.cpuMs()) - beganCpuMs) / (performance.now() - beganMs)
        const who = `wall of ${jobs} jobs, all processes of the browser`
        return [
          {
            what: `${who}: share of one core between polls`,
            measured: 100 * (shares.reduce((sum, share) => sum + share, 0) / windows),
            unit: '%',
            budget: 2,
            floor: { of: 'an empty page', value: 100 * empty },
            note: `drawn without a graphics card, ${windows} times ${windowMs / 1_000} s`,
          },
          {
            what: `${who}: share of one core, polls and turning pages included`,
            measured: 100 * whole,
            unit: '%',
            budget: null,
          },
        ] satisfies Measure[]
      })
    }),
}

/** Processor time over time. */
async function shareOf(page: RawPage, lastsMs: number): Promise<number> {
  const [beganMs, beganCpuMs] = [performance.now(), await page.cpuMs()]
  await later(lastsMs)
  return ((await page.cpuMs()) - beganCpuMs) / (performance.now() - beganMs)
}

/** Resolves when another answer has come. @throws Error where none does in four polls. */
async function nextAnswer(page: RawPage): Promise<void> {
  const last = `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/board')).at(-1)?.responseEnd ?? 0`
  const before = await page.evaluate(last)
  for (let waitedMs = 0; waitedMs < 4 * pollMs; waitedMs += 100) {
    await later(100)
    if ((await page.evaluate(last)) !== before) return
  }
  throw new Error('the wall does not poll')
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
