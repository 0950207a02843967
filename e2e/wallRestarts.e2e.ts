// The screen itself restarts while there is no server: the last figures are there, as old as they are.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium, expect, type BrowserContext, type Page } from '@playwright/test'

import { guarded, makeLink, operatorOf } from './door.ts'
import { lostAlert } from './steps.ts'
import { callsOf, figures, inTime, loadsOf, openWall, untilKept } from './wall.ts'
import { test } from './world.ts'

const hourMs = 3_600_000

/** A browser with a profile of its own on disk. */
async function startBrowser(
  profile: string,
): Promise<{ context: BrowserContext; page: Page; kill: () => Promise<void> }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...test.info().project.use.launchOptions,
    locale: 'en-GB',
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const browser = context.browser()
  const kill = async (): Promise<void> => {
    const session = await browser?.newBrowserCDPSession()
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
    const main = processInfo.find(({ type }) => type === 'browser')
    if (main === undefined) throw new Error('the browser does not tell its id')
    const closed = new Promise((resolve) => context.once('close', resolve))
    process.kill(main.id, 'SIGKILL')
    await closed
  }
  return { context, page, kill }
}

test('a browser that is killed and started again without a server shows the last figures, and goes on when there is one', async ({
  world,
}) => {
  test.setTimeout(120_000)
  const { lockstep } = await world.both('steady')
  const profile = await mkdtemp(path.join(tmpdir(), 'lockstep-profile-'))
  const first = await startBrowser(profile)
  await openWall(first.page, lockstep.url, '?theme=light&seconds=20')
  await untilKept(first.page)
  await first.kill()
  await lockstep.kill()

  const second = await startBrowser(profile)
  await openWall(second.page, lockstep.url, '?theme=light&seconds=20')
  await expect(lostAlert(second.page)).toBeVisible()
  await expect(second.page.getByText(/last contact/i)).toBeVisible()
  const loads = loadsOf(second.page)
  const calls = callsOf(second.page)
  await lockstep.again()
  const backMs = performance.now()
  await expect.poll(() => calls.answered.length, { intervals: [50] }).toBeGreaterThan(0)
  expect((calls.answered[0] ?? 0) - backMs).toBeLessThan(2_000)
  await expect(lostAlert(second.page)).toBeHidden()
  expect(loads()).toBe(0)
  await second.context.close()
  await rm(profile, { recursive: true, force: true })
})

/** As where the browser says that something went wrong with the page: what draws it is gone, the browser is not. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // There is nobody left who could answer.
  session.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

test('what was kept is as old as it is: three hours after the page has crashed it says three hours', async ({
  world,
  context,
}) => {
  const { lockstep } = await world.both('steady')
  const before = await context.newPage()
  await openWall(before, lockstep.url)
  await untilKept(before)
  await crash(before)
  await lockstep.kill()
  const after = await context.newPage()
  await after.clock.install({ time: Date.now() + 3 * hourMs })
  await after.goto(`${lockstep.url}/wall`)
  await inTime(after, () => expect(figures(after)).toBeVisible({ timeout: 300 }))
  await inTime(after, () => expect(lostAlert(after)).toBeVisible({ timeout: 300 }))
  await expect(after.getByText(/last contact .*3\sh/i)).toBeVisible()
  await expect(after.getByText(/stale 3\sh/i).first()).toBeVisible()
})

test('a clock that was set back is told of, for then nobody can say how old the figures are', async ({
  world,
  context,
}) => {
  const { lockstep } = await world.both('steady')
  const before = await context.newPage()
  await openWall(before, lockstep.url)
  await untilKept(before)
  await before.close()
  await lockstep.kill()
  const after = await context.newPage()
  await after.clock.install({ time: Date.now() - 24 * hourMs })
  await after.goto(`${lockstep.url}/wall`)
  await inTime(after, () => expect(after.getByText(/clock has been set back/)).toBeVisible({ timeout: 300 }))
  await lockstep.again()
  await inTime(after, () => expect(after.getByText(/clock has been set back/)).toHaveCount(0))
})

test('only the wall is kept: any other page waits for the server', async ({ world, context }) => {
  const { lockstep } = await world.both('steady')
  const wall = await context.newPage()
  await openWall(wall, lockstep.url)
  await untilKept(wall)
  await lockstep.kill()
  const board = await context.newPage()
  await expect(board.goto(`${lockstep.url}/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
})

test('a server that answers always comes before the copy', async ({ world, context }) => {
  const { lockstep } = await world.both('steady')
  const wall = await context.newPage()
  await openWall(wall, lockstep.url)
  await untilKept(wall)
  await wall.reload()
  await expect(figures(wall)).toBeVisible()
  expect(await wall.evaluate(() => document.documentElement.dataset['keptBuild'] ?? null)).toBeNull()
})

/** What the browser keeps of the board; undefined = nothing. */
const keptBoard = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('lockstep-wall', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'))
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('kept').objectStore('kept').get('board')
          asked.addEventListener('success', () => {
            opening.result.close()
            resolve(asked.result === undefined ? undefined : 'kept')
          })
        })
      }),
  )

test('a screen whose link is revoked forgets what it has kept, and a person keeps nothing', async ({
  world,
  browser,
  page: wall,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const people = await operatorOf(browser, lockstep)
  const link = await makeLink(people, lockstep, 'Lobby')
  await wall.goto(link.address)
  await expect(figures(wall)).toBeVisible()
  await expect.poll(() => keptBoard(wall), { timeout: 20_000 }).toBe('kept')
  await link.revoke()
  await expect(wall.getByRole('alert')).toHaveText(/revoked/)
  await expect.poll(() => keptBoard(wall)).toBeUndefined()

  const operator = await people.newPage()
  await openWall(operator, lockstep.url)
  await untilKept(operator)
  expect(await keptBoard(operator)).toBeUndefined()
})
