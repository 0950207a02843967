// Servers with a door, and people who go through it.
import { expect, type Browser, type Page } from '@playwright/test'

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

export const openMenu = (page: Page) => page.getByRole('button', { name: /^Menu/ }).click()
