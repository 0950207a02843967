// What a person does and looks for, in words.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** Where pictures of every screen are written on every run. */
const picturesFolder = '.out/screens'

export const themes = ['dark', 'light'] as const
export const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const

/** Both themes in both sizes. */
export const looks = themes.flatMap((theme) => sizes.map((size) => ({ ...size, theme })))

/** As an address names a moment. */
export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** The row of a job, by its name or the begin of it. */
export const rowOf = (page: Page, name: string): Locator => page.getByRole('row', { name }).first()

/** Rows with a job in them; the row of headings is not one. */
export const jobRows = (page: Page): Locator => page.getByRole('row').filter({ has: page.getByRole('link') })

export const lostAlert = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: 'Connection to the server lost' })

/** Opens the board and waits until jobs are on it. */
export async function openBoard(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/${query}`)
  await expect(jobRows(page).first()).toBeVisible()
}

/** One line per serious finding: rule and element. Empty when all is well. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // What is well need not be listed. No page has frames: without looking for them it takes a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
    )
}

/** Writes a picture for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${picturesFolder}/${name}.png`, animations: 'disabled' })
}

/** Findings of every look; the page follows the system and stays as it is. */
export async function inEveryLook(page: Page, name: string): Promise<string[]> {
  const findings: string[] = []
  for (const { theme, name: size, ...viewport } of looks) {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize(viewport)
    await picture(page, `${name}-${size}-${theme}`)
    findings.push(...(await seriousFindings(page)))
  }
  await page.setViewportSize(sizes[0])
  return findings
}

/** Parameters of the address, as an object. */
export const parametersOf = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams)

/** The page polls every five seconds; its own key asks at once. */
export async function refreshed(page: Page): Promise<void> {
  const answered = page.waitForResponse(/\/api\/board/)
  await page.keyboard.press('r')
  await answered
}

export const sees = (page: Page, text: RegExp): Promise<void> =>
  expect(async () => {
    await refreshed(page)
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 40_000 })

export const seesNot = (page: Page, text: RegExp): Promise<void> =>
  expect(async () => {
    await refreshed(page)
    await expect(page.getByText(text)).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 40_000 })

/** The line that tells what is wrong with a project; shut away where there are many. */
export const troubleOf = (page: Page, title: string): Locator =>
  page.getByRole('paragraph').filter({ hasText: new RegExp(`^${title}:`) })
