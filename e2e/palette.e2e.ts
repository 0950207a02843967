// Everything by keyboard: palette, key help, single keys that keep out of fields.
import { expect } from '@playwright/test'

import { jobRows, openBoard } from './steps.ts'
import { test } from './world.ts'

test('the palette finds a job by a piece of its name and opens it', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  const name = (await drs.projects())[0]?.jobs[0]?.name ?? ''
  await openBoard(page, lockstep.url)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to a job, a page or an action' })
  await expect(palette).toBeVisible()
  await page.keyboard.type(name)
  await expect(palette.getByRole('option', { name, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\//)
  await expect(page.getByRole('heading', { name })).toBeVisible()
})

test('Enter right after the last letter opens what was typed, among thousands of jobs too', async ({
  world,
  page,
}) => {
  const { drs, lockstep } = await world.both('crowd', ['--jobs', '5000'])
  const name = (await drs.projects()).at(-1)?.jobs.at(-1)?.name ?? ''
  await openBoard(page, lockstep.url)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  // All of it in one stroke, as a scanner or a paste sends it.
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
})

test('the palette goes to a page, and Escape closes it without going anywhere', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  const palette = page.getByRole('dialog')
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await page.keyboard.type('Support')
  await expect(palette.getByRole('option')).toHaveText([/^Support/])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/support/)
})

test('"?" lists the keys and keeps out of the search field', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('j?k')
  await expect(page.getByRole('searchbox')).toHaveValue('j?k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('j, k and Enter walk through the jobs and open one; Back returns to it', async ({ demo, page }) => {
  await openBoard(page, demo.url, '?sort=name')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  const focused = await page.evaluate(
    () => document.activeElement?.closest('[role=row]')?.getAttribute('aria-label') ?? '',
  )
  const first = jobRows(page).first()
  await expect(first).toContainText(focused.split(' ')[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\//)
  await page.goBack()
  await expect(page).toHaveURL(/sort=name/)
})
