// The API page's own example, to the letter: the request names one job, the answer brings another.
import { expect } from '@playwright/test'

import { watched } from './lockstep.ts'
import { rowOf } from './steps.ts'
import { test } from './world.ts'

const projectId = '054ba152d480d55b2f5dc0069e7ddef0'
const asked = '0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502'
const answered = '8ee21a0b-fff5-46b4-a6dd-6c54d5djb201'

test('the job that was asked for is not returned, and the other one appears nowhere', async ({
  world,
  page,
}) => {
  const drs = await world.drs('seed')
  const lockstep = await world.lockstep([
    watched({ name: 'seed', projectId, jobs: [{ id: asked, name: 'seed' }] }, drs.url),
  ])
  await page.goto(`${lockstep.url}/`)
  await expect(rowOf(page, 'seed')).toContainText('missing')
  await expect(page.getByText(answered)).toHaveCount(0)
  await rowOf(page, 'seed').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'seed' })).toBeVisible()
  await expect(page.getByText('NOT_RETURNED').first()).toBeVisible()
})

test('the same request through the server is answered as DRS answers it', async ({ world, request }) => {
  const drs = await world.drs('seed')
  const lockstep = await world.lockstep([
    watched({ name: 'seed', projectId, jobs: [{ id: asked, name: 'seed' }] }, drs.url),
  ])
  const path = `${lockstep.url}/v3/${projectId}/jobs/batch-struct-process`
  const answer = await request.post(path, { data: { jobs: [asked] } })
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual(exampleAnswer)
})

const row = (type: string, count = 0) => ({
  type,
  status: 2,
  src_count: count,
  dst_count: count,
  start_time: 1_608_097_599_000,
  end_time: 1_608_097_600_000,
})

const exampleAnswer = {
  count: 1,
  results: [
    {
      job_id: answered,
      struct_process: {
        result: [
          row('table'),
          row('view'),
          row('table_structure'),
          row('database', 1),
          row('function'),
          row('procedure'),
          row('table_indexs'),
        ],
        create_time: '1608429670521',
      },
    },
  ],
}
