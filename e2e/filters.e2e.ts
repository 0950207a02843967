// What is chosen stands in the address: it survives a reload, opens elsewhere, and no poll takes it back.
import { expect } from '@playwright/test'

import { jobRows, openBoard, parametersOf, rowOf } from './steps.ts'
import { test } from './world.ts'

test('every filter narrows the list, says how many of all it shows, and stands in the address', async ({
  demo,
  page,
}) => {
  await openBoard(page, demo.url)
  const shown = page.getByRole('status').filter({ hasText: /jobs/ })
  await expect(shown).toHaveText(/^\d+ jobs$/)

  await page.getByRole('button', { name: /^\d+ failed/ }).click()
  await expect(shown).toHaveText(/^\d+ of \d+ jobs$/)
  expect(parametersOf(page)).toEqual({ state: 'failed' })
  await expect(jobRows(page).filter({ hasNotText: 'failed' })).toHaveCount(0)

  await page.getByText(/^Project: all/).click()
  await page.getByRole('group', { name: 'Project' }).getByRole('checkbox').first().check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Only problems' }).click()
  await page.getByRole('combobox', { name: 'Sort:' }).selectOption('name')
  expect(Object.keys(parametersOf(page)).toSorted()).toEqual(['problems', 'project', 'sort', 'state'])

  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(shown).toHaveText(/^\d+ jobs$/)
  expect(parametersOf(page)).toEqual({ sort: 'name' })
})

test('search narrows by name as one types, and the address follows', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  await page.getByRole('searchbox').fill('ORDERS-CORE')
  await expect(rowOf(page, 'orders-core')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ jobs$/ })).toBeVisible()
  await expect.poll(() => parametersOf(page)).toEqual({ q: 'ORDERS-CORE' })
})

test('an address opens the same view elsewhere, and after a reload', async ({ demo, page, browser }) => {
  const query = '?view=timings&q=o&problems=1&sort=name&lang=zh-CN&tz=Asia/Shanghai&theme=light'
  await page.goto(`${demo.url}/${query}`)
  await expect(page.getByRole('searchbox')).toHaveValue('o')
  await page.reload()
  const elsewhere = await browser.newPage()
  await elsewhere.goto(page.url())
  for (const view of [page, elsewhere]) {
    await expect(view.getByRole('searchbox')).toHaveValue('o')
    await expect(
      view
        .getByRole('button', { name: '时间线' })
        .or(view.getByRole('button', { pressed: true }))
        .first(),
    ).toBeVisible()
    expect(await view.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    expect(await view.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
    expect(parametersOf(view)).toEqual(Object.fromEntries(new URLSearchParams(query)))
  }
  await elsewhere.close()
})

test('a poll resets neither filter nor sort, nor what is typed, nor the scroll', async ({ world, page }) => {
  const { lockstep } = await world.both('crowd', ['--jobs', '300'])
  await page.clock.install()
  await openBoard(page, lockstep.url, '?sort=name')
  await page.getByRole('searchbox').fill('e')
  await page.mouse.move(700, 600)
  await page.mouse.wheel(0, 900)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  const before = await page.evaluate(() => window.scrollY)
  for (let poll = 0; poll < 3; poll += 1) {
    const answered = page.waitForResponse(/\/api\/board\?since=/)
    await page.clock.runFor(5_000)
    await answered
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  await expect(page.getByRole('searchbox')).toHaveValue('e')
  await expect(page.getByRole('searchbox')).toBeFocused()
  expect(parametersOf(page)).toEqual({ sort: 'name', q: 'e' })
})

test('back and forward walk through the choices', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  await page.getByRole('button', { name: 'Timings' }).click()
  await page.getByRole('button', { name: /^\d+ complete/ }).click()
  expect(parametersOf(page)).toEqual({ view: 'timings', state: 'complete' })
  await page.goBack()
  expect(parametersOf(page)).toEqual({ view: 'timings' })
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Counts' })).toHaveAttribute('aria-pressed', 'true')
})

test('language, zone and theme are carried by every link and kept for the next visit', async ({
  demo,
  page,
}) => {
  await openBoard(page, demo.url, '?lang=zh-CN&tz=Europe/Berlin&theme=light')
  await jobRows(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/jobs\//)
  expect(parametersOf(page)).toEqual({ lang: 'zh-CN', tz: 'Europe/Berlin', theme: 'light' })
  await page.goto(`${demo.url}/`)
  await page.getByRole('combobox').first().waitFor()
  await page.getByRole('combobox').nth(1).selectOption('en')
  await page.goto(`${demo.url}/`)
  await expect(page.getByRole('link', { name: 'Board', exact: true })).toBeVisible()
})
