// Who may look: people by password and by a proxy, and who may not.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect } from '@playwright/test'

import { enter, fillIn, gate, guarded, openMenu } from './door.ts'
import { inEveryLook, jobRows, lostAlert, openBoard, picture, seriousFindings } from './steps.ts'
import { test } from './world.ts'

const strangeHost = 'evil.test'

test('without a session there is the way in and nothing to look at; a wrong password is told', async ({
  world,
  page,
  complaints,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  await page.goto(`${lockstep.url}/?sort=name`)
  await expect(gate(page)).toBeVisible()
  await expect(gate(page).getByLabel('User name')).toBeFocused()
  await expect(jobRows(page)).toHaveCount(0)
  expect(await inEveryLook(page, 'sign-in')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(gate(page)).toBeVisible()
  await fillIn(page, 'vera', 'not the password')
  await expect(gate(page).getByRole('alert')).toHaveText('The user name or the password is not right.')
  await picture(page, 'sign-in-wrong-desk-dark')
  await fillIn(page, 'vera')
  await expect(jobRows(page).first()).toBeVisible()
  await expect(lostAlert(page)).toHaveCount(0)
  await expect(page).toHaveURL(`${lockstep.url}/?sort=name`)
  expect(complaints).toEqual([])
})

test('the menu says who looks; whoever signs out leaves no figure behind', async ({ world, browser }) => {
  test.slow()
  const page = await enter(browser, await guarded(world), 'vera')
  await openMenu(page)
  await expect(page.getByText('Signed in as vera')).toBeVisible()
  await expect(page.getByText('· Viewer')).toBeVisible()
  await picture(page, 'own-menu-desk-dark')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(gate(page)).toBeVisible()
  await expect(jobRows(page)).toHaveCount(0)
})

test('a session that ends under an open page leaves the view as it is, and it goes on', async ({
  world,
  browser,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const [page, elsewhere] = [await enter(browser, lockstep, 'vera'), await enter(browser, lockstep, 'vera')]
  let loads = 0
  page.on('load', () => (loads += 1))
  const name = (await jobRows(page).first().getByRole('link').first().textContent()) ?? ''
  await openMenu(elsewhere)
  await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(gate(elsewhere)).toBeVisible()

  await expect(gate(page)).toBeVisible()
  await expect(gate(page).getByText('Your session has ended')).toBeVisible()
  await expect(page.getByText(name).first()).toBeVisible()
  expect(await inEveryLook(page, 'session-ended')).toEqual([])
  await fillIn(page, 'vera')
  await expect(gate(page)).toHaveCount(0)
  await expect(page.getByText(/^Live/).first()).toBeAttached()
  await expect(lostAlert(page)).toHaveCount(0)
  expect(loads).toBe(0)
})

test('viewers, and everybody where nobody is asked, get words in place of lists', async ({
  world,
  demo,
  browser,
  page: own,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const page = await enter(browser, lockstep, 'vera')
  await page.goto(`${lockstep.url}/access`)
  await expect(page.getByRole('heading', { name: 'Only operators see this page' })).toBeVisible()
  await own.goto(`${demo.url}/access`)
  await expect(own.getByRole('heading', { name: 'This server asks nobody who they are' })).toBeVisible()
  expect(await seriousFindings(own)).toEqual([])
  await openMenu(own)
  await expect(own.getByRole('switch', { name: /Notify me/ })).toBeVisible()
  await expect(own.getByText('Signed in as')).toHaveCount(0)
})

test('behind a proxy the proxy says who looks, and where it says nothing the page says so', async ({
  world,
  browser,
  page,
}) => {
  test.slow()
  const { lockstep } = await world.both('steady', [], {
    trusted_proxies: ['127.0.0.1/32'],
    proxy: {
      user_header: 'x-forwarded-user',
      groups_header: 'x-forwarded-groups',
      operators: ['dba'],
      viewers: ['operations'],
    },
  })
  await page.goto(`${lockstep.url}/`)
  await expect(gate(page).getByRole('alert')).toHaveText(/did not say who you are/)
  expect(await inEveryLook(page, 'sign-in-proxy')).toEqual([])
  const known = (groups: string) =>
    browser.newPage({ extraHTTPHeaders: { 'x-forwarded-user': 'ada', 'x-forwarded-groups': groups } })
  const operator = await known('dba')
  await openBoard(operator, lockstep.url)
  await openMenu(operator)
  await expect(operator.getByText('· Operator')).toBeVisible()
  await expect(operator.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(0)
  const stranger = await known('sales')
  await stranger.goto(`${lockstep.url}/`)
  await expect(gate(stranger).getByRole('alert')).toHaveText(/none of your groups may look/)
})

test('a page of another origin can sign nobody in and let no screen in', async ({
  world,
  browser,
  playwright,
  request,
}) => {
  test.slow()
  const lockstep = await guarded(world)
  const page = await enter(browser, lockstep, 'olga')
  const stranger = await servePage()
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${strangeHost} 127.0.0.1`]
  const strange = await playwright.chromium.launch({ ...launchOptions, args })
  const evil = await strange.newPage()
  // The same browser has an operator's cookie.
  await evil.context().addCookies(await page.context().cookies())
  await evil.goto(`http://${strangeHost}:${portOf(stranger)}/`)
  const refused = evil.waitForEvent('requestfailed')
  await evil.evaluate(async (path) => {
    await fetch(path, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: '{"name":"x"}',
    }).catch(() => null)
  }, `${lockstep.url}/api/walls`)
  expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE')
  for (const path of ['/api/session', '/api/walls', '/api/tokens', '/api/wall/code']) {
    const headers = { origin: `http://${strangeHost}`, 'x-lockstep': '1' }
    const told = await request.post(`${lockstep.url}${path}`, { headers, data: { name: 'x' } })
    expect({ path, status: told.status() }).toEqual({ path, status: 403 })
  }
  await page.goto(`${lockstep.url}/access`)
  await expect(page.getByText(/No screen is paired yet/)).toBeVisible()
  await strange.close()
  stranger.close()
})

async function servePage(): Promise<Server> {
  const server = createServer((_asked, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>A page of somebody else</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

// A TCP server's address is always of this type.
const portOf = (server: Server): number => (server.address() as AddressInfo).port
