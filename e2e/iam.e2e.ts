// Every way sign-in can fail, and what somebody who looks at the board is told then.
import { expect, type Page } from '@playwright/test'

import { watched } from './lockstep.ts'
import { refreshed, sees, seesNot, troubleOf } from './steps.ts'
import { test, type World } from './world.ts'

type Case = readonly [fault: string, told: RegExp]

const passing: readonly Case[] = [
  ['iam-throttle', /DRS asks for fewer calls\s*IAM\.0012 Cannot sign in yet\. Slowed by Huawei/],
  ['iam-error', /APIGW\.0201 Cannot sign in yet\. IAM answered with an error \(HTTP 503/],
  ['iam-slow', /TIMEOUT Cannot sign in yet\. IAM at 127\.0\.0\.1:\d+ did not answer in full/],
  ['iam-hang', /TIMEOUT Cannot sign in yet\. IAM at 127\.0\.0\.1:\d+ did not answer in full/],
  ['iam-html', /PROXY_ANSWERED Cannot sign in yet\. A proxy answered instead of Huawei/],
  ['iam-no-header', /UNREADABLE Cannot sign in yet\. Answer not understood/],
]
const lasting: readonly Case[] = [
  ['iam-refused', /authentication failed\s*IAM\.0062 Signed out by IAM: check the credentials/],
  ['iam-locked', /authentication failed\s*IAM\.0061 Signed out by IAM/],
  ['iam-console-only', /authentication failed\s*IAM\.0081 Signed out by IAM/],
]

test('a sign-in that fails is told by name beside its project, and heals by itself', async ({
  world,
  page,
}) => {
  const heal = await isTold(world, page, passing)
  await heal()
  await seesNot(page, /Cannot sign in yet/)
})

test('a sign-in that is refused is told by name beside its project, and waits for somebody', async ({
  world,
  page,
}) => {
  const heal = await isTold(world, page, lasting)
  await heal()
  await refreshed(page)
  await expect(page.getByText(/authentication failed/)).toHaveCount(lasting.length)
})

async function isTold(world: World, page: Page, cases: readonly Case[]): Promise<() => Promise<void>> {
  test.slow()
  const { lockstep, heal } = await oneSignInEach(world, cases)
  await page.goto(`${lockstep.url}/`)
  const more = `${cases.length - 2} more`
  await sees(page, new RegExp(`^${more}$`))
  await page.getByText(more, { exact: true }).click()
  for (const [fault, told] of cases) {
    await test.step(fault, () => expect(troubleOf(page, fault)).toContainText(told))
  }
  return heal
}

/** One server whose projects sign in each at an IAM of its own, called by what is wrong there. */
async function oneSignInEach(world: World, cases: readonly Case[]) {
  const started = await Promise.all(
    cases.map(async ([fault]) => {
      const drs = await world.drs('steady')
      await drs.fault({ fault })
      const [project] = await drs.projects()
      if (project === undefined) throw new Error('the scenario has no project')
      const { domain, user, password } = await drs.credentials()
      const auth = { password: { iam_endpoint: drs.url, domain, user, password } }
      return { drs, project: { ...watched(project, drs.url), name: fault, title: fault, auth } }
    }),
  )
  const lockstep = await world.lockstep(started.map(({ project }) => project))
  const heal = async (): Promise<void> => {
    await Promise.all(started.map(({ drs }) => drs.fault(null)))
  }
  return { lockstep, heal }
}
