// What an operator gives others to come in by: links for screens, tokens for programs.
import { expect } from '@playwright/test'

import { enter, guarded } from './door.ts'
import { inEveryLook, picture, seriousFindings } from './steps.ts'
import { test } from './world.ts'

test('an operator pairs a screen by its code and revokes it under the open wall', async ({
  world,
  browser,
  page: wall,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  await wall.goto(`${lockstep.url}/wall`)
  await expect(wall.getByRole('heading', { name: 'Pair this screen' })).toBeVisible()
  const spelt = await wall.getByRole('img', { name: /^Pairing code/ }).textContent()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await picture(wall, 'wall-code')
  expect(await seriousFindings(wall)).toEqual([])

  const page = await enter(browser, lockstep, 'olga')
  await page.goto(`${lockstep.url}/access`)
  await expect(page.getByText(/No screen is paired yet/)).toBeVisible()
  const form = page.getByRole('form', { name: 'Pair a screen by its code' })
  await form.getByLabel('Code on the screen').fill('aaaa aaaa')
  await form.getByLabel('Name').fill('Ops room')
  await form.getByRole('button', { name: 'Pair' }).click()
  await expect(form.getByRole('alert')).toHaveText(/No screen shows this code/)
  await form.getByLabel('Code on the screen').fill((spelt ?? '').toLowerCase().replace('-', ''))
  await form.getByRole('button', { name: 'Pair' }).click()
  await expect(form.getByRole('status')).toHaveText(/Ops room is paired/)
  await expect(wall.getByRole('heading', { name: 'Pair this screen' })).toHaveCount(0)
  await expect(wall.getByText(/crm|orders|erp|billing/i).first()).toBeVisible()

  await expect(page.getByText(/last used .* from 127\.0\.0\.1/)).toBeVisible()
  expect(await inEveryLook(page, 'access')).toEqual([])
  await page.getByRole('button', { name: 'Revoke Ops room' }).click()
  const dialog = page.getByRole('dialog', { name: 'Revoke the link of Ops room?' })
  await expect(dialog).toBeVisible()
  expect(await inEveryLook(page, 'revoke')).toEqual([])
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(wall.getByRole('alert')).toHaveText('The link of the screen “Ops room” was revoked')
  await expect(wall.getByRole('textbox')).toHaveCount(0)
  await picture(wall, 'wall-revoked')
  expect(await seriousFindings(wall)).toEqual([])
  await expect(page.getByText('1 revoked entry')).toBeVisible()
  await expect(page.getByRole('row', { name: /link revoked olga Ops room/ })).toBeVisible()
  await wall.clock.install()
  await wall.reload()
  await expect(wall.getByRole('alert')).toHaveText('The link of the screen “Ops room” was revoked')
  let polls = 0
  wall.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/board') polls += 1
  })
  await wall.clock.runFor(60_000)
  await expect(wall.getByRole('alert')).toBeVisible()
  expect(polls).toBe(0)
})

test('a link lets a screen in once it is opened, and its token leaves the address', async ({
  world,
  browser,
  page: wall,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const page = await enter(browser, lockstep, 'olga')
  await page.goto(`${lockstep.url}/access?lang=zh-CN`)
  await expect(page.getByText('尚无令牌。')).toBeVisible()
  await picture(page, 'access-desk-dark-zh')
  await page.goto(`${lockstep.url}/access?lang=en`)
  const form = page.getByRole('form', { name: 'Make a link' })
  await form.getByLabel('Name').fill('Lobby')
  await form.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Link for Lobby').inputValue()
  expect(link).toMatch(new RegExp(`^${lockstep.url}/wall#token=[\\w-]{43}$`))
  await picture(page, 'access-link-desk-dark')
  await wall.goto(link)
  await expect(wall).toHaveURL(`${lockstep.url}/wall`)
  await expect(wall.getByText(/crm|orders|erp|billing/i).first()).toBeVisible()
  const { url } = lockstep
  expect(await wall.evaluate(async (path) => (await fetch(path)).status, `${url}/api/diagnostics`)).toBe(403)
})

test('a token is shown once, lets a program read, and is refused once it is revoked', async ({
  world,
  browser,
  request,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const page = await enter(browser, lockstep, 'olga')
  await page.goto(`${lockstep.url}/access`)
  const form = page.getByRole('form', { name: 'Make a token' })
  await form.getByLabel('Name').fill('exporter')
  await form.getByLabel(/^read/).uncheck()
  await form.getByRole('button', { name: 'Make a token' }).click()
  await expect(form.getByRole('alert')).toHaveText('Choose at least one.')
  await form.getByLabel(/^read/).check()
  await form.getByRole('button', { name: 'Make a token' }).click()
  const authorization = `Bearer ${await page.getByLabel('Token of exporter').inputValue()}`
  const ask = async () =>
    (await request.get(`${lockstep.url}/api/board`, { headers: { authorization } })).status()
  expect(await ask()).toBe(200)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByLabel('Token of exporter')).toHaveCount(0)
  await page.getByRole('button', { name: 'Revoke exporter' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await ask()).toBe(401)
})
