// What a page of somebody else may do with a server that listens on this machine: nothing.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, type Browser, type PlaywrightWorkerArgs } from '@playwright/test'

import { test } from './world.ts'

const strangeHost = 'evil.test'
const paths = ['/', '/api/board', '/api/diagnostics', '/healthz', '/theme.js', '/jobs/prod-eu/1']

test('a strange name that leads to this machine is refused on every path', async ({ demo, playwright }) => {
  const { port } = new URL(demo.url)
  const browser = await launchWithStrangeName(playwright)
  const page = await browser.newPage()
  for (const path of paths) {
    const answer = await page.goto(`http://${strangeHost}:${port}${path}`)
    expect({ path, status: answer?.status() }).toEqual({ path, status: 421 })
  }
  await browser.close()
})

test('a call from a page of another origin is refused and reaches no DRS', async ({
  world,
  playwright,
  request,
}) => {
  const { drs, lockstep } = await world.both('steady')
  const stranger = await servePage()
  const browser = await launchWithStrangeName(playwright)
  const page = await browser.newPage()
  await page.goto(`http://${strangeHost}:${portOf(stranger)}/`)
  const [project] = await drs.projects()
  const path = `/v3/${project?.projectId}/jobs/batch-struct-process`
  const strangeId = '0ea5c5a0-e1b5-4421-80a9-7c9ff27jb999'
  const hidden = page.waitForEvent('requestfailed')
  await page.evaluate(
    async ([url, id]) => {
      await fetch(url, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ jobs: [id] }) }).catch(
        () => null,
      )
    },
    [`${lockstep.url}${path}`, strangeId] as const,
  )
  // The answer itself is kept from the page; what it says shows only to a caller that is no browser.
  expect((await hidden).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE')
  const headers = { origin: `http://${strangeHost}` }
  const told = await request.post(`${lockstep.url}${path}`, { headers, data: { jobs: [strangeId] } })
  expect(told.status()).toBe(403)
  expect(await drs.askedFor(strangeId)).toBe(false)
  await browser.close()
  stranger.close()
})

const launchWithStrangeName = ({ chromium }: PlaywrightWorkerArgs['playwright']): Promise<Browser> => {
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${strangeHost} 127.0.0.1`]
  return chromium.launch({ ...launchOptions, args })
}

async function servePage(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>stranger</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** A TCP server's address is always of this type. */
const portOf = (server: Server): number => (server.address() as AddressInfo).port
