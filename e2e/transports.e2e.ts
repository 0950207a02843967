// What a browser says and keeps where pages come unencrypted from another machine, and where they come encrypted.
import path from 'node:path'

import { expect, type Page, type PlaywrightWorkerArgs } from '@playwright/test'

import { fillIn, gate } from './door.ts'
import { jobRows, picture, seriousFindings } from './steps.ts'
import { test, type World } from './world.ts'

/** Leads to this machine, and is none of the names that mean it. */
const name = 'lockstep.test'
const warning = /comes over plain http/
const certificates = path.resolve(import.meta.dirname, '../src/server/drs/testing/certificates')

/** A server under that name that this access lets vera into; and pages, each of a browser of its own, that find it. */
async function elsewhere(world: World, playwright: PlaywrightWorkerArgs['playwright'], access: object) {
  const { lockstep } = await world.both('steady', [], { hosts: [name], password: {}, ...access })
  const { protocol, port } = new URL(lockstep.url)
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${name} 127.0.0.1`]
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  // The authority of the certificate is one of ours.
  const open = async (): Promise<Page> =>
    (await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', colorScheme: 'dark' })).newPage()
  return { url: `${protocol}//${name}:${port}`, open, close: () => browser.close() }
}

test('plain http that the configuration allows is said at every screen, and before a password is typed', async ({
  world,
  playwright,
}) => {
  test.slow()
  const { url, open, close } = await elsewhere(world, playwright, { plain_http: true })
  const page = await open()
  await page.goto(url)
  await expect(gate(page).getByText(warning)).toBeVisible()
  await picture(page, 'plain-http-sign-in')
  expect(await seriousFindings(page)).toEqual([])
  await fillIn(page, 'vera')
  await expect(jobRows(page).first()).toBeVisible()
  for (const at of ['/', '/events', '/support', '/access']) {
    // oxlint-disable-next-line no-await-in-loop -- one page goes from screen to screen
    await page.goto(`${url}${at}`)
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.getByRole('status').getByText(warning)).toBeVisible()
  }
  await page.goto(`${url}/wall`)
  await expect(page.getByText('not encrypted', { exact: true })).toBeVisible()
  await picture(page, 'plain-http-wall')
  expect(await page.context().cookies()).toMatchObject([
    { name: 'lockstep', secure: false, httpOnly: true, sameSite: 'Strict', path: '/', domain: name },
  ])
  const screen = await open()
  await screen.goto(`${url}/wall`)
  await expect(screen.getByRole('img', { name: /^Pairing code/ })).toBeVisible()
  await expect(screen.getByText(warning)).toBeVisible()
  await picture(screen, 'plain-http-wall-code')
  expect(await seriousFindings(screen)).toEqual([])
  await close()
})

test('plain http that nobody allowed lets nobody in, neither person nor screen, and both are told why', async ({
  world,
  playwright,
}) => {
  test.slow()
  const { url, open, close } = await elsewhere(world, playwright, {})
  const page = await open()
  await page.goto(url)
  await fillIn(page, 'vera')
  await expect(gate(page).getByRole('alert')).toHaveText(/open this page by https/)
  await page.goto(`${url}/wall`)
  await expect(page.getByText(/plain http this screen cannot be paired/)).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  await close()
})

test('over https nothing is warned of, and the cookie stays with this very name', async ({
  world,
  playwright,
}) => {
  test.slow()
  const tls = { certificate: path.join(certificates, 'good.pem'), key: path.join(certificates, 'key.pem') }
  const { url, open, close } = await elsewhere(world, playwright, { tls })
  expect(url).toMatch(/^https:/)
  const page = await open()
  await page.goto(url)
  await fillIn(page, 'vera')
  await expect(jobRows(page).first()).toBeVisible()
  await expect(page.getByText(warning)).toHaveCount(0)
  expect(await page.context().cookies()).toMatchObject([
    { name: '__Host-lockstep', secure: true, httpOnly: true, sameSite: 'Strict', path: '/', domain: name },
  ])
  await close()
})
