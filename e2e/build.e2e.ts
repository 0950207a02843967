// A page that is older than the server says so, and comes back as the new one at the same address.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from '@playwright/test'

import { openBoard } from './steps.ts'
import { test } from './world.ts'

const root = path.resolve(import.meta.dirname, '..')
const notice = /A new version of Lockstep/

test('a page of an older build says so and keeps its view when it is loaded anew', async ({
  world,
  page,
}) => {
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await openBoard(page, lockstep.url, '?sort=name&theme=light')
  await lockstep.again(tree)
  await expect(page.getByText(notice)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Reload now' }).click()
  await expect(page.getByText(notice)).toHaveCount(0)
  await expect(page).toHaveURL(/sort=name/)
  await rm(tree, { recursive: true })
})

test('left alone, an old page loads the new one by itself', async ({ world, page }) => {
  const { lockstep } = await world.both('steady')
  const tree = await anotherBuild()
  await page.clock.install()
  await openBoard(page, lockstep.url, '?sort=name')
  await lockstep.again(tree)
  const loaded = page.waitForEvent('load')
  await expect(async () => {
    await page.clock.runFor(5_000)
    await expect(page.getByText(notice)).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.clock.runFor(40_000)
  await loaded
  await page.clock.runFor(5_000)
  await expect(page.getByText(notice)).toHaveCount(0)
  await expect(page).toHaveURL(/sort=name/)
  await rm(tree, { recursive: true })
})

/** A copy of the program whose page differs by a comment. */
async function anotherBuild(): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'lockstep-build-'))
  const copies = ['src', 'dist', 'package.json'].map((name) =>
    cp(path.join(root, name), path.join(tree, name), { recursive: true }),
  )
  await Promise.all(copies)
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  const index = path.join(tree, 'dist/index.html')
  await writeFile(index, `${await readFile(index, 'utf8')}<!-- another build -->\n`)
  await Promise.all(['br', 'gz'].map((ending) => rm(`${index}.${ending}`, { force: true })))
  return tree
}
