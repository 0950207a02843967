// The screen across the room: what it shows on every screen it may hang on, and that it goes on by itself.
import { expect, type Locator, type Page } from '@playwright/test'

import { watched } from './lockstep.ts'
import { lostAlert, picture, rowOf, seriousFindings, themes } from './steps.ts'
import { leastContrast, leastText, openTiles, outside } from './wallSight.ts'
import { test } from './world.ts'

const television = { width: 1920, height: 1080 }

/** Tiles that fit; the demo has more jobs than any of these. */
const screens = [
  { name: 'television-5m', ...television, distance: 5, tiles: [6, 8] },
  { name: 'television-2m', ...television, distance: 2.4, tiles: [18, 24] },
  { name: 'television-4m', ...television, distance: 4, tiles: [10, 14] },
  { name: '720p', width: 1280, height: 720, distance: 4, tiles: [8, 14] },
  { name: '4k', width: 3840, height: 2160, distance: 5, tiles: [6, 8] },
  { name: 'upright', width: 1080, height: 1920, distance: 4, tiles: [8, 12] },
  { name: 'ultrawide', width: 3440, height: 1440, distance: 4, tiles: [8, 12] },
] as const

const looked: ReadonlySet<string> = new Set(['television-5m', 'television-2m', 'upright'])

const tiles = (page: Page) => page.getByRole('article')
const tile = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const named = (page: Page): Promise<(string | null)[]> =>
  tiles(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
/** Names of a tile and of its heading, as they are heard. */
const headings = /- article "(.+)":\n\s+- heading "(.+)" \[level=2\]/g
const pageNumber = (page: Page) => page.getByText(/^page \d+ of \d+$/)

/** Font size, px, below which nothing on a 55-inch screen can be read from there. */
const readablePx = ({ width, height, distance }: { width: number; height: number; distance: number }) =>
  ((distance * 1_000 * Math.tan((16 / 60) * (Math.PI / 180))) / 0.72) *
  (Math.hypot(width, height) / (55 * 25.4))

for (const screen of screens) {
  for (const theme of themes) {
    test(`${screen.name}, ${theme}: all is readable, within the screen, and nothing scrolls`, async ({
      demo,
      page,
    }) => {
      const { name, width, height, distance } = screen
      await page.setViewportSize({ width, height })
      await openTiles(page, `${demo.url}/wall?lang=en&theme=${theme}&distance=${distance}&seconds=8`)
      // The last page of a round may have fewer.
      await expect.poll(() => tiles(page).count()).toBeGreaterThanOrEqual(screen.tiles[0])
      expect(await tiles(page).count()).toBeLessThanOrEqual(screen.tiles[1])
      await picture(page, `wall-${name}-${theme}`)
      expect(await leastText(page)).toBeGreaterThanOrEqual(Math.floor(readablePx(screen)))
      expect(await leastContrast(page)).toBeGreaterThanOrEqual(7)
      expect(await outside(page)).toEqual([])
      // The others differ from these only in size.
      if (!looked.has(name)) return
      expect(await seriousFindings(page)).toEqual([])
      // In one go, since pages turn.
      const heard = [...(await page.getByRole('main').ariaSnapshot()).matchAll(headings)]
      expect(heard.length).toBeGreaterThan(0)
      for (const [, article, heading] of heard) expect(heading).toBe(article)
    })
  }

  test(`${screen.name} in Chinese`, async ({ demo, page }) => {
    const { name, width, height, distance } = screen
    await page.setViewportSize({ width, height })
    await openTiles(page, `${demo.url}/wall?lang=zh-CN&theme=dark&distance=${distance}`)
    await picture(page, `wall-${name}-dark-zh`)
    expect(await leastText(page)).toBeGreaterThanOrEqual(Math.floor(readablePx(screen)))
    expect(await outside(page)).toEqual([])
  })
}

test('from 8 m the head still has words, its clock and its zone, and the foot ends with whole ones', async ({
  demo,
  page,
}) => {
  for (const [size, zone] of [
    [television, 'UTC'],
    [{ width: 1080, height: 1920 }, 'Asia/Shanghai'],
  ] as const) {
    await page.setViewportSize(size)
    await openTiles(page, `${demo.url}/wall?lang=en&theme=dark&distance=8&tz=${zone}`)
    await picture(page, `wall-8m-${size.width}`)
    const head = page.getByRole('banner')
    for (const word of ['Failed', 'Short', 'Missing', zone])
      expect(await widthOf(head, word)).toBeGreaterThan(50)
    expect(await leastText(page)).toBeGreaterThanOrEqual(Math.floor(readablePx({ ...size, distance: 8 })))
    expect(await outside(page)).toEqual([])
  }
})

/** px; what only a screen reader gets is one wide. */
const widthOf = async (place: Locator, word: string): Promise<number> =>
  (await place.getByText(word, { exact: true }).boundingBox())?.width ?? 0

/** The names on all pages that come within so many turns of three seconds. */
async function namesWithin(page: Page, turns: number): Promise<Set<string | null>> {
  const seen = new Set<string | null>()
  const numbers = new Set<string>()
  await expect(async () => {
    numbers.add(await pageNumber(page).innerText())
    for (const name of await named(page)) seen.add(name)
    expect(numbers.size).toBeGreaterThanOrEqual(turns)
  }).toPass({ intervals: [500], timeout: 3_000 * (turns + 3) })
  return seen
}

test('pages turn through every job, and go on with what is known while the server is lost', async ({
  world,
  page,
  context,
}) => {
  test.slow()
  const { lockstep } = await world.both('crowd', ['--jobs', '40'])
  await page.setViewportSize(television)
  await openTiles(page, `${lockstep.url}/wall?lang=en&tiles=6&seconds=3&sort=name`)
  const pages = Number((await pageNumber(page).innerText()).split(' ').at(-1))
  expect(pages).toBeGreaterThanOrEqual(7)
  expect((await namesWithin(page, pages)).size).toBe(40)
  await context.setOffline(true)
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  expect((await namesWithin(page, pages)).size).toBe(40)
})

test('a job that DRS does not know is on every page from the next poll on, until it is watched no more', async ({
  world,
  page,
}) => {
  const drs = await world.drs('steady')
  const projects = (await drs.projects()).map((project) => watched(project, drs.url))
  const lockstep = await world.lockstep(projects)
  await page.setViewportSize(television)
  await openTiles(page, `${lockstep.url}/wall?lang=en&tiles=2&seconds=3`)
  await expect(tile(page, 'gone')).toHaveCount(0)
  const gone = { id: 'a0000000-0000-0000-0000-00000000jb0', name: 'gone' }
  await lockstep.watch(projects.map((project) => ({ ...project, jobs: [...project.jobs, gone] })))
  await expect(tile(page, 'gone')).toContainText('missing')
  const numbers = new Set<string>()
  await expect(async () => {
    numbers.add(await pageNumber(page).innerText())
    expect((await named(page))[0]).toBe('gone')
    expect(numbers.size).toBe(5)
  }).toPass({ intervals: [500], timeout: 25_000 })
  await lockstep.watch(projects)
  await expect(tile(page, 'gone')).toHaveCount(0)
})

test('figures that grow old are unmistakable, and a server that is lost is a banner from edge to edge', async ({
  world,
  page,
}) => {
  test.slow()
  const { drs, lockstep } = await world.both('steady')
  await page.setViewportSize(television)
  await openTiles(page, `${lockstep.url}/wall?lang=en&distance=5`)
  await drs.end()
  await expect(tile(page, 'orders-core')).toContainText(/STALE \d+\s(s|min)/, { timeout: 120_000 })
  await picture(page, 'wall-stale')
  expect(await leastContrast(page)).toBeGreaterThanOrEqual(7)
  await lockstep.kill()
  await expect(lostAlert(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('img', { name: 'No answers are coming' })).toBeVisible()
  await expect(page.getByText(/^Last contact \d\d:\d\d:\d\d, \d+\ss ago$/)).toBeVisible()
  await picture(page, 'wall-lost')
  expect(await leastContrast(page)).toBeGreaterThanOrEqual(7)
  expect(await leastText(page)).toBeGreaterThanOrEqual(51)
  expect(await outside(page)).toEqual([])
  expect(await seriousFindings(page)).toEqual([])
  const banner = await lostAlert(page).locator('..').boundingBox()
  expect(banner).toMatchObject({ x: 0, width: television.width })
})

test('the picture wanders a little within the day, and stands where it is asked to', async ({
  demo,
  page,
  context,
}) => {
  await page.clock.install()
  await page.setViewportSize(television)
  await openTiles(page, `${demo.url}/wall?lang=en`)
  // Without answers, which bring the server's time, the page's own time is the wall's.
  await context.setOffline(true)
  const lefts: number[] = []
  for (let hour = 0; hour < 4; hour += 1) {
    await page.clock.fastForward('01:00:00')
    await page.clock.runFor(1_000)
    lefts.push((await page.getByRole('main').boundingBox())?.x ?? NaN)
  }
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeGreaterThan(10)
  expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...lefts)).toBeLessThanOrEqual(0.015 * television.width)
  await context.setOffline(false)
  await openTiles(page, `${demo.url}/wall?lang=en&drift=0`)
  expect(await page.getByRole('main').boundingBox()).toMatchObject({ x: 0, width: television.width })
})

test('w leads to the wall and back, and takes zone, theme and language along', async ({ demo, page }) => {
  await page.goto(`${demo.url}/?lang=en&tz=Asia/Shanghai&theme=dark`)
  await expect(rowOf(page, 'orders-core')).toBeVisible()
  await page.keyboard.press('w')
  await expect(tiles(page).first()).toBeVisible()
  await expect(page.getByText('Asia/Shanghai')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/wall')
  await page.keyboard.press('w')
  await expect(rowOf(page, 'orders-core')).toBeVisible()
  expect(page.url()).toContain('tz=Asia/Shanghai')
})

test('without a job, and without one that fits, the wall says what to do', async ({ world, demo, page }) => {
  await page.setViewportSize(television)
  await page.goto(`${demo.url}/wall?lang=en&q=nothing-is-called-this`)
  await expect(page.getByRole('heading', { name: 'No job matches the filters' })).toBeVisible()
  await picture(page, 'wall-no-match')
  expect(await seriousFindings(page)).toEqual([])
  const drs = await world.drs('steady')
  const [project] = await drs.projects()
  const lockstep = await world.lockstep(project ? [{ ...watched(project, drs.url), jobs: [] }] : [])
  await page.goto(`${lockstep.url}/wall?lang=en`)
  await expect(page.getByRole('heading', { name: 'No jobs are configured' })).toBeVisible()
  await picture(page, 'wall-no-jobs')
  expect(await outside(page)).toEqual([])
})
