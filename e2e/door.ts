// Servers with a door, and people who go through it.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

import type { Lockstep } from './lockstep.ts'
import { jobRows } from './steps.ts'
import { password } from './users.ts'
import type { World } from './world.ts'

const byPassword = { password: {} }

/** A server that asks for a password. */
export const guarded = async (world: World): Promise<Lockstep> =>
  (await world.both('steady', [], byPassword)).lockstep

export const gate = (page: Page) => page.getByRole('dialog', { name: 'Sign in to Lockstep' })

export async function fillIn(page: Page, user: string, typed = password): Promise<void> {
  await gate(page).getByLabel('User name').fill(user)
  await gate(page).getByLabel('Password', { exact: true }).fill(typed)
  await gate(page).getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The page of somebody in a browser of their own, signed in and on the board. */
export async function enter(browser: Browser, { url }: Lockstep, user: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}/`)
  await fillIn(page, user)
  await expect(jobRows(page).first()).toBeVisible()
  return page
}

const changes = { 'x-lockstep': '1' }

/** An operator in a browser of their own, signed in without a page. */
export async function operatorOf(browser: Browser, { url }: Lockstep): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.request.post(`${url}/api/session`, { headers: changes, data: { user: 'olga', password } })
  return context
}

/** A link that the operator makes for a screen: the address that lets it in, and the end of it. */
export async function makeLink({ request }: BrowserContext, { url }: Lockstep, name: string) {
  const made = await request.post(`${url}/api/walls`, { headers: changes, data: { name } })
  const { token, wall } = (await made.json()) as { token: string; wall: { id: string } } // the documented shape
  return {
    address: `${url}/wall#token=${token}`,
    revoke: () => request.delete(`${url}/api/walls/${wall.id}`, { headers: changes }),
  }
}

export const openMenu = (page: Page) => page.getByRole('button', { name: /^Menu/ }).click()
