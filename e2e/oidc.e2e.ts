// Signing in at an OpenID provider of another site, and what is left where it does not work.
import { expect, type Page } from '@playwright/test'

import { gate, openMenu } from './door.ts'
import type { Lockstep } from './lockstep.ts'
import { watched } from './lockstep.ts'
import { start, type Running } from './process.ts'
import { jobRows, lostAlert, picture, seriousFindings } from './steps.ts'
import { test, type World } from './world.ts'

type Organization = { lockstep: Lockstep; provider: Running }

/** A server whose people sign in at a provider, where `person` sits at every browser. */
async function organization(world: World, person: string): Promise<Organization> {
  const oidc = {
    issuer: 'http://localhost:1',
    redirect_uri: 'http://127.0.0.1:1/auth/oidc/callback',
    client_id: 'lockstep',
    client_secret: 'the secret: +%&=',
    operators: ['dba'],
    viewers: ['ops'],
  }
  const drs = await world.drs('steady')
  const projects = (await drs.projects()).map((project) => watched(project, drs.url))
  const lockstep = await world.lockstep(projects, { oidc })
  // Each of the two has to know the address of the other.
  oidc.redirect_uri = `${lockstep.url}/auth/oidc/callback`
  const provider = await start('src/testing/runOidcProvider.ts', { arguments: [oidc.redirect_uri, person] })
  oidc.issuer = provider.url
  await lockstep.watch(projects)
  await lockstep.again()
  return { lockstep, provider }
}

// Each test starts four servers, one of them three times.
test.slow()

const signIn = (page: Page) =>
  gate(page).getByRole('link', { name: 'Sign in with your organization' }).click()

test('one comes back signed in to where one was, and stays so while the provider is gone', async ({
  world,
  browser,
  page,
  complaints,
}) => {
  const { lockstep, provider } = await organization(world, 'olga')
  await page.goto(`${lockstep.url}/?sort=name`)
  await expect(gate(page)).toBeVisible()
  await picture(page, 'sign-in-oidc')
  expect(await seriousFindings(page)).toEqual([])
  await signIn(page)
  await expect(jobRows(page).first()).toBeVisible()
  await expect(page).toHaveURL(`${lockstep.url}/?sort=name`)
  await openMenu(page)
  await expect(page.getByText('Signed in as olga')).toBeVisible()
  await expect(page.getByText('· Operator')).toBeVisible()
  const cookies = await page.context().cookies(lockstep.url)
  expect(cookies).toMatchObject([
    { name: '__Host-lockstep', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
  ])

  await provider.end()
  await lockstep.again()
  await page.reload()
  await expect(jobRows(page).first()).toBeVisible()
  await expect(lostAlert(page)).toHaveCount(0)
  const other = await (await browser.newContext()).newPage()
  await other.goto(`${lockstep.url}/`)
  await signIn(other)
  await expect(other.getByRole('heading', { name: 'The sign-in provider does not answer' })).toBeVisible()
  await picture(other, 'sign-in-oidc-silent')
  expect(await seriousFindings(other)).toEqual([])
  expect(complaints).toEqual([])
})

test('who is in none of the groups is told so, and looks at nothing', async ({ world, page }) => {
  const { lockstep, provider } = await organization(world, 'gus')
  await page.goto(`${lockstep.url}/`)
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'None of your groups may look' })).toBeVisible()
  await expect(page.getByText('Account / 账号: <b>gus</b>')).toBeVisible()
  await picture(page, 'sign-in-oidc-no-group')
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(`${lockstep.url}/`)
  await expect(gate(page)).toBeVisible()
  await expect(jobRows(page)).toHaveCount(0)
  await provider.end()
})
