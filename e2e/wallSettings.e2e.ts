// The sheet that writes a wall's address: the wall changes at once, and the address opens the same elsewhere.
import { expect, type Page } from '@playwright/test'

import { parametersOf, picture, seriousFindings, themes } from './steps.ts'
import { test } from './world.ts'

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Wall settings' })

async function openSheet(page: Page, url: string, query = '?lang=en'): Promise<void> {
  await page.goto(`${url}/wall${query}`)
  await expect(page.getByRole('main')).toContainText(/\d/)
  await expect(sheet(page)).toHaveCount(0)
  await page.keyboard.press('s')
  await expect(sheet(page)).toBeVisible()
}

test('every choice stands in the address at once, and the copied address opens the same wall', async ({
  demo,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSheet(page, demo.url)
  await sheet(page).getByLabel('Seconds per page').fill('20')
  await sheet(page).getByLabel('Tiles per page').fill('4')
  await sheet(page).getByLabel('Viewing distance, m').fill('2.4')
  await sheet(page).getByLabel('Screen diagonal, inches').fill('65')
  await sheet(page).getByLabel('Screens that share this wall').fill('3')
  await sheet(page).getByLabel('This one is number').fill('2')
  await sheet(page).getByLabel('Order').selectOption('name')
  await sheet(page).getByLabel('Name, id or project contains').fill('o')
  await sheet(page).getByLabel('Theme').selectOption('light')
  await sheet(page).getByLabel('Language').selectOption('zh-CN')
  const chosen = {
    seconds: '20',
    tiles: '4',
    distance: '2.4',
    diagonal: '65',
    screen: '2/3',
    sort: 'name',
    q: 'o',
    theme: 'light',
    lang: 'zh-CN',
  }
  await expect.poll(() => parametersOf(page)).toEqual(chosen)
  await page.getByRole('button', { name: '复制地址' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  // What another browser might choose otherwise stands in it too.
  expect(Object.fromEntries(new URL(copied).searchParams)).toEqual({ ...chosen, tz: 'UTC' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(parametersOf(page)).toEqual(chosen)
})

test('what cannot be is not taken over, and stays in the field until it is left', async ({ demo, page }) => {
  await openSheet(page, demo.url)
  const seconds = sheet(page).getByLabel('Seconds per page')
  for (const wrong of ['0', '99999', '1.5', '']) {
    await seconds.fill(wrong)
    await expect(seconds).toHaveValue(wrong)
    expect(parametersOf(page)['seconds']).toBeUndefined()
  }
  await seconds.blur()
  await expect(seconds).toHaveValue('15')
})

test('a tap in the lower right corner opens it too, and the key does not reach through it', async ({
  demo,
  page,
}) => {
  await page.goto(`${demo.url}/wall?lang=en`)
  await page.getByRole('button', { name: 'Wall settings' }).click()
  await expect(sheet(page)).toBeVisible()
  await sheet(page).getByLabel('Name, id or project contains').pressSequentially('sales')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await sheet(page).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const theme of themes) {
  test(`the sheet in ${theme} has no serious finding`, async ({ demo, page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await openSheet(page, demo.url, `?lang=en&theme=${theme}`)
    await picture(page, `wall-settings-${theme}`)
    expect(await seriousFindings(page)).toEqual([])
  })
}
