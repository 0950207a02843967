// A screen that nobody sits in front of: whatever befalls server, network, browser or machine, it goes on by itself.
import { rm } from 'node:fs/promises'

import { expect } from '@playwright/test'

import { anotherBuild, buildOfOtherNames } from './anotherBuild.ts'
import { guarded, makeLink, operatorOf } from './door.ts'
import { startProxy } from './proxy.ts'
import { lostAlert, openBoard } from './steps.ts'
import { callsOf, figures, inTime, isLost, isTold, loadsOf, openWall, untilLoaded } from './wall.ts'
import { test } from './world.ts'

const minuteMs = 60_000

test('a server that is killed and comes back is heard within two seconds, and still knows the screen', async ({
  world,
  browser,
  page,
}) => {
  const lockstep = await guarded(world)
  const link = await makeLink(await operatorOf(browser, lockstep), lockstep, 'Ops room')
  await page.goto(link.address)
  await expect(figures(page)).toBeVisible()
  const codes: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/wall/code')) codes.push(request.url())
  })
  const loads = loadsOf(page)
  const calls = callsOf(page)
  await lockstep.kill()
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  await expect(figures(page)).toBeVisible()
  calls.answered.length = 0
  await lockstep.again()
  const backMs = performance.now()
  await expect.poll(() => calls.answered.length).toBeGreaterThan(0)
  expect((calls.answered[0] ?? 0) - backMs).toBeLessThan(2_000)
  await expect(lostAlert(page)).toBeHidden()
  await expect(figures(page)).toBeVisible()
  // At no moment was it a screen that asks to be let in.
  expect(codes).toEqual([])
  expect(loads()).toBe(0)
})

test('a network that is gone for an hour is taken up again within two seconds, with one call', async ({
  demo,
  page,
  context,
}) => {
  await page.clock.install()
  await page.goto(`${demo.url}/wall`)
  await expect(page.getByText(/orders|crm|billing/i).first()).toBeVisible()
  const loads = loadsOf(page)
  await context.setOffline(true)
  await isLost(page)
  await page.clock.fastForward('01:00:00')
  await expect(lostAlert(page)).toBeVisible()
  const calls = callsOf(page)
  await context.setOffline(false)
  await expect.poll(() => calls.answered.length).toBeGreaterThan(0)
  // The page's own time has stood still meanwhile: no timer was needed for it.
  await expect(lostAlert(page)).toBeHidden()
  await page.clock.runFor(1_000)
  expect(calls.asked.length).toBeLessThanOrEqual(2)
  expect(loads()).toBe(0)
})

test('a cable that is pulled and put back needs two seconds too, though a call still hangs', async ({
  demo,
  page,
}) => {
  const proxy = await startProxy(demo.url)
  await page.goto(`${proxy.url}/wall`)
  await expect(page.getByText(/orders|crm|billing/i).first()).toBeVisible()
  const calls = callsOf(page)
  proxy.does('hold')
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  // In the midst of a call that has seconds left.
  const asked = calls.asked.length
  await expect.poll(() => calls.asked.length, { timeout: 30_000 }).toBeGreaterThan(asked)
  await expect.poll(() => performance.now() - (calls.asked.at(-1) ?? 0)).toBeGreaterThan(2_500)
  calls.answered.length = 0
  const backMs = performance.now()
  proxy.does('pass')
  await expect.poll(() => calls.answered.length, { intervals: [50] }).toBeGreaterThan(0)
  expect((calls.answered[0] ?? 0) - backMs).toBeLessThan(2_500)
  await expect(lostAlert(page)).toBeHidden()
  await proxy.end()
})

test('after eight hours of sleep the wall asks at once and shows no figures as if they were of now', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  const proxy = await startProxy(lockstep.url)
  await page.clock.install()
  await openWall(page, proxy.url)
  const calls = callsOf(page)
  proxy.does('hold')
  await page.clock.fastForward('08:00:00')
  // Nothing has come yet, and the first picture already says how old the figures are.
  await page.clock.runFor(4_000)
  await expect(lostAlert(page)).toBeVisible()
  await expect(page.getByText(/last contact .*8\sh/i)).toBeVisible()
  expect(calls.asked.length).toBeLessThanOrEqual(3)
  proxy.does('pass')
  await inTime(page, () => expect(lostAlert(page)).toBeHidden({ timeout: 300 }), 500)
  await proxy.end()
})

test('a new version is loaded by itself within five minutes, at the same address, and so is the old one again', async ({
  world,
  page,
}) => {
  test.setTimeout(120_000)
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await page.clock.install()
  await openWall(page, lockstep.url, '?sort=name&theme=light&seconds=20')
  const url = page.url()
  for (const version of [tree, undefined]) {
    await lockstep.again(version)
    expect(await untilLoaded(page)).toBeLessThan(5 * minuteMs)
    await inTime(page, () => expect(figures(page)).toBeVisible({ timeout: 300 }))
    expect(page.url()).toBe(url)
  }
  await rm(tree, { recursive: true })
})

test('no new version is loaded while its page does not answer', async ({ world, page }) => {
  test.setTimeout(120_000)
  const { lockstep } = await world.both('steady')
  const proxy = await startProxy(lockstep.url)
  const tree = await anotherBuild()
  await page.clock.install()
  await openWall(page, proxy.url)
  const loads = loadsOf(page)
  proxy.does('pageless')
  await lockstep.again(tree)
  let refused = 0
  page.on('response', (response) => (refused += response.status() === 502 ? 1 : 0))
  await inTime(
    page,
    async () => {
      expect(refused).toBeGreaterThan(5)
    },
    16_000,
  )
  expect(loads()).toBe(0)
  await expect(figures(page)).toBeVisible()
  proxy.does('pass')
  expect(await untilLoaded(page)).toBeLessThan(minuteMs)
  await proxy.end()
  await rm(tree, { recursive: true })
})

test('a server at odds with itself is no circle: three loads for a version, and then a word', async ({
  world,
  page,
}) => {
  test.setTimeout(180_000)
  const { lockstep } = await world.both('steady')
  const proxy = await startProxy(lockstep.url)
  proxy.does('twofold')
  await page.clock.install()
  await openWall(page, proxy.url)
  const loads = loadsOf(page)
  await inTime(
    page,
    async () => {
      expect(loads()).toBe(3)
    },
    15_000,
  )
  await isTold(page, /could not load it/)
  await page.clock.runFor(2 * minuteMs)
  expect(loads()).toBe(3)
  await proxy.end()
})

test('a part of the page that the new version no longer has brings the new page', async ({ world, page }) => {
  const { lockstep } = await world.both('steady')
  const tree = await buildOfOtherNames()
  await openBoard(page, lockstep.url)
  await lockstep.again(tree)
  await page.evaluate(() => history.pushState(null, '', '/wall?seconds=20'))
  await expect(figures(page)).toBeVisible({ timeout: 40_000 })
  expect(page.url()).toBe(`${lockstep.url}/wall?seconds=20`)
  await rm(tree, { recursive: true })
})

test('where storage is forbidden everything goes on, and a new version still comes', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError')
        },
      })
    }
  })
  await page.clock.install()
  await openWall(page, lockstep.url)
  await isTold(page, /keeps nothing/)
  await lockstep.again(tree)
  expect(await untilLoaded(page)).toBeLessThan(5 * minuteMs)
  await inTime(page, () => expect(figures(page)).toBeVisible({ timeout: 300 }))
  await rm(tree, { recursive: true })
})

test('where storage is full the wall says so in small and goes on', async ({ world, page }) => {
  const { lockstep } = await world.both('steady')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: lockstep.url, quotaSize: 1 })
  await page.clock.install()
  await openWall(page, lockstep.url)
  await isTold(page, /keeps nothing/)
  const calls = callsOf(page)
  await inTime(page, async () => {
    expect(calls.answered.length).toBeGreaterThan(1)
  })
  await expect(figures(page)).toBeVisible()
})

test('the screen is kept awake, and the lock is asked for again when it was taken away', async ({
  demo,
  page,
}) => {
  await page.addInitScript(() => {
    const locks: WakeLockSentinel[] = []
    const ask = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      const lock = await ask(type)
      locks.push(lock)
      return lock
    }
    Object.assign(window, { locks })
  })
  await page.goto(`${demo.url}/wall`)
  const held = (): Promise<boolean[]> =>
    page.evaluate(() =>
      (window as unknown as { locks: WakeLockSentinel[] }).locks.map(({ released }) => !released),
    ) // set above
  await expect.poll(async () => (await held()).filter((is) => is).length).toBe(1)
  const before = (await held()).length
  await page.evaluate(
    () =>
      Promise.all((window as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => lock.release())), // set above
  )
  await expect.poll(async () => (await held()).filter((is) => is).length).toBe(1)
  expect((await held()).length).toBe(before + 1)
})

for (const [why, without] of [
  [
    'refuses',
    () => (navigator.wakeLock.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'))),
  ],
  ['has none', () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')],
] as const) {
  test(`a browser that ${why} to keep the screen awake is told of in small`, async ({ demo, page }) => {
    await page.addInitScript(without)
    await page.clock.install()
    await page.goto(`${demo.url}/wall`)
    await expect(page.getByRole('main')).toBeVisible()
    await isTold(page, /screen awake/)
  })
}
