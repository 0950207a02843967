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
        const between: Share[] = []
        const whole = shareOf(page, windows * pollMs)
        while (between.length < windows) {
          await nextAnswer(page)
          await later(settleMs)
          between.push(await shareOf(page, windowMs))
        }
        return rows({ between: meanOf(between), whole: await whole, empty })
      })
    }),
}

/** Processor time over time: of the process that draws the page, and of the whole browser. */
type Share = { page: number; all: number }

function rows({ between, whole, empty }: { between: Share; whole: Share; empty: Share }): Measure[] {
  const row = (what: string, of: keyof Share, measured: Share): Measure => ({
    what: `wall of ${jobs} jobs, share of one core: ${what}`,
    measured: 100 * measured[of],
    unit: '%',
    budget: null,
    floor: { of: 'an empty page', value: 100 * empty[of] },
  })
  return [
    {
      ...row('its process, between polls', 'page', between),
      budget: 2,
      note: 'drawn without a graphics card',
    },
    row('its process, polls and turning pages included', 'page', whole),
    row('all processes of the browser, between polls', 'all', between),
    row('all processes of the browser, polls and turning pages included', 'all', whole),
  ]
}

const meanOf = (shares: readonly Share[]): Share => ({
  page: shares.reduce((sum, { page }) => sum + page, 0) / shares.length,
  all: shares.reduce((sum, { all }) => sum + all, 0) / shares.length,
})

async function shareOf(page: RawPage, lastsMs: number): Promise<Share> {
  const [beganMs, began] = [performance.now(), await page.cpuMs()]
  await later(lastsMs)
  const ended = await page.cpuMs()
  const tookMs = performance.now() - beganMs
  return { page: (ended.page - began.page) / tookMs, all: (ended.all - began.all) / tookMs }
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
