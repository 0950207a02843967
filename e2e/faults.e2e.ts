// Every way DRS can fail, and what somebody who looks at the board is told then. The figures stay in every case.
import { expect } from '@playwright/test'

import type { Drs } from './drs.ts'
import { watched, type Lockstep } from './lockstep.ts'
import { jobRows, openBoard, refreshed, sees, seesNot, troubleOf } from './steps.ts'
import { test, type World } from './world.ts'

type Case = readonly [fault: string, told: RegExp]

const unreachable = /DRS cannot be reached/
const groups: Readonly<Record<string, readonly Case[]>> = {
  'errors of the service': [
    ['error-422', /DRS\.M00002.*HTTP 422/],
    ['error-500', /DRS\.M00004.*HTTP 500/],
    ['error-502', /HTTP 502: Backend unavailable/],
    ['error-503', /HTTP 503/],
    ['error-504', /HTTP 504: Backend timeout/],
    ['error-in-200', /APIGW\.0201/],
    ['echo', /Cannot process token \*\*\*/],
    ['withdrawn', /Huawei no longer offers this API in eu-west-101/],
    ['gone', /Huawei no longer offers this API in eu-west-101/],
  ],
  'broken connections': [
    ['hang', /TIMEOUT.*did not answer in full within the time limit/],
    ['slow', /TIMEOUT/],
    ['drip', /TIMEOUT/],
    ['reset', /CONNECTION_RESET/],
    ['reset-mid-body', /CUT_SHORT.*broke off/],
    ['short-body', /CUT_SHORT/],
    ['redirect', /Unexpected redirect/],
  ],
  'answers that cannot be read': [
    ['truncated', /Answer not understood/],
    ['html', /A proxy answered instead of Huawei/],
    ['empty', /EMPTY Answer not understood/],
    ['null', /UNREADABLE/],
    ['array', /UNREADABLE/],
    ['bad-utf8', /UNREADABLE/],
    ['utf16', /UNREADABLE/],
    ['wrong-content-type', /NOT_JSON/],
  ],
  'answers that are too large': [
    ['gzip-bomb', /Answer too large/],
    ['too-large', /Answer too large/],
    ['deep', /Answer too large/],
    ['many-results', /Answer too large/],
  ],
}

for (const [group, cases] of Object.entries(groups)) {
  test(`${group} are told by name, leave the figures, and heal by themselves`, async ({ world, page }) => {
    const { drs, lockstep, projectIds } = await oneProjectEach(world, cases)
    await openBoard(page, lockstep.url)
    await expect(
      page.getByRole('status').filter({ hasText: `${cases.length * jobsEach} jobs` }),
    ).toBeVisible()
    for (const [index, [fault]] of cases.entries()) {
      await drs.fault({ fault, projectId: projectIds[index] ?? '' })
    }
    await sees(page, new RegExp(`^${cases.length - 2} more$`))
    await page.getByText(`${cases.length - 2} more`, { exact: true }).click()
    for (const [fault, told] of cases) {
      const trouble = troubleOf(page, fault)
      await test.step(fault, async () => {
        await expect(trouble).toContainText(unreachable)
        await expect(trouble).toContainText(told)
      })
    }
    await expect(jobRows(page).filter({ hasText: /missing|failed/ })).toHaveCount(0)
    await drs.fault(null)
    await seesNot(page, unreachable)
  })
}

const jobsEach = 8

/** One server that watches as many projects as there are faults; each is called by the name of its own. */
async function oneProjectEach(
  world: World,
  cases: readonly Case[],
): Promise<{ drs: Drs; lockstep: Lockstep; projectIds: string[] }> {
  // Every 2,500 jobs of this scenario are another project.
  const drs = await world.drs('crowd', ['--jobs', String(2_500 * cases.length)])
  const projects = await drs.projects()
  const lockstep = await world.lockstep(
    projects.map((project, index) => {
      const name = cases[index]?.[0] ?? ''
      return { ...watched(project, drs.url), name, title: name, jobs: project.jobs.slice(0, jobsEach) }
    }),
  )
  return { drs, lockstep, projectIds: projects.map(({ projectId }) => projectId) }
}

test('a throttled project says so, with the time of its next call', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await drs.fault({ fault: 'throttle', times: 2 })
  await sees(page, /DRS asks for fewer calls/)
  await expect(page.getByText(/next call \d\d:\d\d:\d\d/).first()).toBeVisible()
  await seesNot(page, /DRS asks for fewer calls/)
  await drs.fault({ fault: 'throttle-day' })
  await sees(page, /APIGW\.0308.*next call/)
})

const refusals: readonly Case[] = [
  ['denied', /No permission for this project.*batch-struct-process/],
  ['denied-project', /DRS\.M00261/],
  ['denied-gateway', /APIGW\.0302/],
  ['unauthorized', /Signed out by IAM: check the credentials/],
]
test('refused credentials are told as such, and projects in trouble stop no other', async ({
  world,
  page,
}) => {
  const { drs, lockstep, projectIds } = await oneProjectEach(world, [...refusals, ['well', /./]])
  await openBoard(page, lockstep.url)
  for (const [index, [fault]] of refusals.entries()) {
    await drs.fault({ fault, projectId: projectIds[index] ?? '' })
  }
  await sees(page, /^2 more$/)
  await page.getByText('2 more', { exact: true }).click()
  for (const [fault, told] of refusals) {
    await expect(troubleOf(page, fault)).toContainText(/authentication failed/)
    await expect(troubleOf(page, fault)).toContainText(told)
  }
  await expect(troubleOf(page, 'well')).toHaveCount(0)
  await expect(jobRows(page).filter({ hasText: /initializing/ })).not.toHaveCount(0)
})

test('answers that are not quite right change nothing but what they say', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  for (const fault of [
    'unasked-ids',
    'duplicate-ids',
    'reordered',
    'older-create-time',
    'wrong-types',
    'prototype',
  ]) {
    await drs.fault({ fault })
    await refreshed(page)
    await expect(jobRows(page)).toHaveCount(5)
    await expect(page.getByText(unreachable)).toHaveCount(0)
    expect(await page.getByRole('main').innerText()).not.toMatch(/NaN|undefined|\[object|Infinity/)
  }
})

test('a clock of DRS that is wrong is a notice on its project', async ({ world, page }) => {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await drs.fault({ fault: 'clock-ahead' })
  await sees(page, /the clocks of DRS and this server differ by 1[56]\smin/)
})

test('an id that DRS leaves out is missing after three answers and comes back by itself', async ({
  world,
  page,
}) => {
  const { drs, lockstep } = await world.both('steady')
  await openBoard(page, lockstep.url)
  await drs.fault({ fault: 'missing-ids' })
  await sees(page, /not returned/)
  await expect(jobRows(page).filter({ hasText: 'missing' }).first()).toBeVisible()
})

test('an id that names a fault shows it to whoever configures it', async ({ world, page }) => {
  const drs = await world.drs('steady')
  const [project] = await drs.projects()
  if (project === undefined) throw new Error('the scenario has no project')
  const jobs = [...project.jobs.slice(0, 2), { id: 'fault-error-503', name: 'ill' }]
  const lockstep = await world.lockstep([{ ...project, jobs, endpoint: drs.url }])
  await page.goto(`${lockstep.url}/`)
  await sees(page, /HTTP 503/)
})
