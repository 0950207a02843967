// One job: its types with true figures, its timeline, its errors, and the raw answer.
import { expect, type Page } from '@playwright/test'

import { openBoard, rowOf } from './steps.ts'
import { test } from './world.ts'

async function openJob(page: Page, url: string, name: string): Promise<void> {
  await openBoard(page, url, `?q=${name}`)
  await rowOf(page, name).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

test('a job shows each object type with its bar, its counts and its stretch of time', async ({
  demo,
  page,
}) => {
  await openJob(page, demo.url, 'orders-core')
  const table = page.getByRole('table', { name: 'Object types' })
  await expect(table.getByRole('rowheader', { name: 'Table', exact: true })).toBeVisible()
  await expect(table.getByRole('progressbar', { name: /^Table: [\d,]+ of [\d,]+/ })).toBeVisible()
  await expect(table.getByRole('img', { name: /^Database: \d\d:\d\d/ })).toBeVisible()
})

test('the raw answer can be looked at and copied as DRS sent it', async ({ demo, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openJob(page, demo.url, 'orders-core')
  await page.getByText('Show the raw answer').click()
  await expect(page.getByText(/"struct_process"/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Copy the raw answer' }).click()
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied).toHaveProperty('struct_process.result')
})

test('charts are drawn and say in words what they show', async ({ demo, page }) => {
  await openJob(page, demo.url, 'orders-core')
  // Where the run before is kept too, a second chart compares them.
  await expect(page.getByRole('img', { name: /Bar chart of durations: .*\d/ }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /Bar chart of counts: .* of / })).toBeVisible()
})

test('j and k walk from job to job', async ({ demo, page }) => {
  await openJob(page, demo.url, 'orders-core')
  const here = page.url()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(here)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(here)
})

test('a whole journey by keyboard alone: board, filter, job, back', async ({ demo, page }) => {
  await openBoard(page, demo.url)
  await page.keyboard.press('/')
  await page.keyboard.type('orders-core')
  await expect(page.getByRole('status').filter({ hasText: /^1 of/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(rowOf(page, 'orders-core').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'orders-core' })).toBeVisible()
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body)
    return { style: style.outlineStyle, width: style.outlineWidth, shadow: style.boxShadow }
  })
  expect(outline.style !== 'none' || outline.shadow !== 'none').toBe(true)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('orders-core')
})

test('in Chinese the page is Chinese: no English word of ours is left', async ({ demo, page }) => {
  await openBoard(page, demo.url, '?q=orders-core&lang=zh-CN')
  await rowOf(page, 'orders-core').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'orders-core' })).toBeVisible()
  const text = await page.getByRole('main').innerText()
  expect(text).toMatch(/[一-鿿]/)
  expect(text).not.toMatch(/\b(Started|Elapsed|Missing|Source|Object type|running|complete|Table)\b/)
})
