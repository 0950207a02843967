// The whole way: DRS with many jobs and the real server that watches them, each in a process of its own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { startChild, type Child } from './child.ts'
import { addOperator, pairScreens, signIn } from './guard.ts'

/** The ready token that the simulator accepts. */
const readyToken = 'MIISIMULATED-ready-token'
/** As in `npm start`. */
const serverFlags = ['--max-semi-space-size=4']
/** Between two polls of one job. */
export const INTERVAL_MS = 10_000

type Simulated = { projects: { name: string; projectId: string; jobs: { id: string; name: string }[] }[] }

export type Crowd = {
  server: Child
  /** When each call arrived at DRS, epoch ms, in order. */
  callsAt: () => Promise<number[]>
  /** Of its own, gone afterwards. */
  folder: string
  /** A cookie with which one may look; null where nobody is kept out. */
  cookie: string | null
  /** Path of a file with one such cookie for each screen, a list as JSON. */
  cookiesFile: string | null
  /** Ends the server and starts it anew at the same address. Resolves when it listens. */
  restart: () => Promise<Child>
}

/** Resolves when every project has been polled. `screens`: so many are let in, and whoever has no link is kept out. */
export async function withCrowd<T>(
  jobs: number,
  use: (crowd: Crowd) => Promise<T>,
  { screens = 0 }: { screens?: number } = {},
): Promise<T> {
  const root = path.resolve(import.meta.dirname, '..')
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-bench-'))
  const children: Child[] = []
  try {
    const drs = await startChild([process.execPath, path.join(root, 'bench/drs.ts'), String(jobs)])
    children.push(drs)
    const configuration = path.join(folder, 'lockstep.yaml')
    // JSON is YAML.
    await writeFile(
      configuration,
      JSON.stringify({
        ...(await configurationFor(drs.url)),
        ...(screens > 0 ? { access: { password: {} } } : {}),
      }),
      { mode: 0o600 },
    )
    const env = { LOCKSTEP_CONFIG: configuration, LOCKSTEP_DATA: path.join(folder, 'data') }
    const startServer = async (listen: string): Promise<Child> => {
      const command = [process.execPath, ...serverFlags, path.join(root, 'main.ts')] as const
      const started = await startChild(command, { ...env, LOCKSTEP_LISTEN: listen })
      children.push(started)
      return started
    }
    if (screens > 0) await addOperator(env)
    const server = await startServer('127.0.0.1:0')
    await untilReady(server.url, screens > 0 ? await signIn(server.url) : '')
    const cookies = await pairScreens(server.url, screens)
    const cookiesFile = screens > 0 ? path.join(folder, 'cookies.json') : null
    if (cookiesFile !== null) await writeFile(cookiesFile, JSON.stringify(cookies))
    const restart = async (): Promise<Child> => {
      await server.end()
      return startServer(new URL(server.url).host)
    }
    const cookie = cookies[0] ?? null
    return await use({ server, folder, cookie, cookiesFile, restart, callsAt: () => callsAt(drs.url) })
  } finally {
    await Promise.all(children.map((child) => child.end()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function callsAt(url: string): Promise<number[]> {
  // As the simulator records them.
  const { calls } = (await (await fetch(`${url}/simulator/calls`)).json()) as { calls: { at: number }[] }
  return calls.map(({ at }) => at)
}

async function configurationFor(endpoint: string): Promise<object> {
  const simulated = (await (await fetch(`${endpoint}/simulator/configuration`)).json()) as Simulated // read below, key by key
  return {
    poll: { interval: `${INTERVAL_MS / 1000}s`, timeout: '10s', batch: 100, calls_per_minute: 6000 },
    projects: simulated.projects.map(({ name, projectId, jobs }) => ({
      name,
      region: 'eu-west-101',
      endpoint,
      project_id: projectId,
      auth: { token: readyToken },
      jobs: jobs.map(({ id, name: title }) => ({ id, name: title })),
    })),
  }
}

/** @throws Error after a minute. */
async function untilReady(url: string, cookie: string, tries = 600): Promise<void> {
  const { status } = await fetch(`${url}/readyz`, { headers: cookie === '' ? {} : { cookie } })
  if (status === 200) return
  if (tries <= 1) throw new Error('the server did not get ready within a minute')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await untilReady(url, cookie, tries - 1)
}
