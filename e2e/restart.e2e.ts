// What is kept outlives the server: under an open browser, and without a DRS to ask.
import { expect, type Page } from '@playwright/test'

import { jobRows, lostAlert, openBoard, parametersOf, picture, refreshed, rowOf } from './steps.ts'
import { test } from './world.ts'

/** The documented shape of the events' answer, as far as it is looked at here. */
type Events = { events: readonly { id: number; kind: string }[] }

const eventsOf = async (url: string): Promise<Events['events']> =>
  ((await (await fetch(`${url}/api/events?limit=500`)).json()) as Events).events // the documented shape

const texts = (page: Page): Promise<string[]> => jobRows(page).allInnerTexts()

test('a server that is killed and started again shows under the open browser what it had shown', async ({
  world,
  page,
}) => {
  test.setTimeout(120_000)
  const { lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await expect(rowOf(page, 'orders-core').getByRole('progressbar').first()).toBeVisible()
  await expect.poll(async () => (await eventsOf(lockstep.url)).length).toBeGreaterThan(5)
  const told = await eventsOf(lockstep.url)
  const states: string[] = []
  await lockstep.kill()
  await lockstep.again()
  await expect(async () => {
    await refreshed(page)
    states.push((await texts(page)).join('\n'))
    await expect(lostAlert(page)).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 40_000 })
  expect(states.filter((text) => /no answer yet/i.test(text))).toEqual([])
  const kept = await eventsOf(lockstep.url)
  for (const { id, kind } of told) expect(kept).toContainEqual(expect.objectContaining({ id, kind }))
  expect(kept.filter(({ kind }) => kind === 'run-started')).toHaveLength(
    told.filter(({ kind }) => kind === 'run-started').length,
  )
})

test('a new page of a new server shows the last figures as old as they are while DRS is gone', async ({
  world,
  page,
}) => {
  test.setTimeout(120_000)
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url, '?sort=name')
  await expect(rowOf(page, 'orders-core').getByRole('progressbar').first()).toBeVisible()
  await drs.end()
  await expect(async () => {
    await refreshed(page)
    await expect(rowOf(page, 'orders-core')).toContainText(/stale/i, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  const before = await rowOf(page, 'orders-core').getByRole('progressbar').first().getAttribute('aria-label')
  await lockstep.again()
  await openBoard(page, lockstep.url, '?sort=name')
  await expect(rowOf(page, 'orders-core')).toContainText(/stale/i)
  expect(await rowOf(page, 'orders-core').getByRole('progressbar').first().getAttribute('aria-label')).toBe(
    before,
  )
  expect(parametersOf(page)['sort']).toBe('name')
  await picture(page, 'restart-without-drs')
})
