// The server under test: a process of its own, with a configuration and a data folder of its own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { DrsProject } from './drs.ts'
import { start, type Running } from './process.ts'
import { addUsers } from './users.ts'

export type Watched = {
  name: string
  title?: string
  /** Address of the simulator that plays this project's DRS. */
  endpoint: string
  projectId: string
  jobs: readonly { id: string; name?: string }[]
  /** As the configuration has it; the simulator's ready token where absent. */
  auth?: Readonly<Record<string, unknown>>
}

/** The `access` section of the configuration. */
export type Access = Readonly<Record<string, unknown>>

export type Lockstep = Running & {
  /** Writes other projects into the watched file. */
  watch: (projects: readonly Watched[]) => Promise<void>
  /** Ends it at once, as a power cut does. */
  kill: () => Promise<void>
  /** Starts it anew on the same address with the same configuration; `tree` = another copy of the program. */
  again: (tree?: string) => Promise<void>
}

/** The ready token that the simulator accepts. */
const readyToken = 'MIISIMULATED-ready-token'

/**
 * Watches the given projects; short intervals, so that minutes become seconds. Where access is by password, olga may do
 * all and vera may look, from the start: a file of users that changes is read anew some seconds later.
 */
export async function startLockstep(projects: readonly Watched[], access?: Access): Promise<Lockstep> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-e2e-'))
  const file = path.join(folder, 'lockstep.yaml')
  const watch = (watched: readonly Watched[]): Promise<void> =>
    writeFile(file, JSON.stringify(configurationOf(watched, access)), { mode: 0o600 })
  await watch(projects)
  const env = { LOCKSTEP_CONFIG: file, LOCKSTEP_DATA: path.join(folder, 'data') }
  if (access !== undefined && 'password' in access) await addUsers(env)
  let running = await startServer({ ...env, LOCKSTEP_LISTEN: '127.0.0.1:0' })
  const { url } = running
  return {
    url,
    watch,
    said: () => running.said(),
    kill: () => running.end('SIGKILL'),
    again: async (tree) => {
      await running.end()
      running = await startServer({ ...env, LOCKSTEP_LISTEN: new URL(url).host }, tree)
    },
    end: async (signal) => {
      await running.end(signal)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What anybody gets who starts it without a configuration. */
export async function startDemo(): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-e2e-'))
  const env = { LOCKSTEP_CONFIG: undefined, LOCKSTEP_DATA: folder, LOCKSTEP_LISTEN: '127.0.0.1:0' }
  // An empty working folder: there is no lockstep.yaml in it.
  const running = await start('src/main.ts', { env, cwd: folder })
  const end: Running['end'] = async (signal) => {
    await running.end(signal)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilAnswered(running.url)
  } catch (error) {
    await end()
    throw error
  }
  return { ...running, end }
}

/**
 * Until most jobs have been answered for: some of the demo's never are, and one of its projects is told to call less
 * often now and then. @throws Error after two hundred tries.
 */
async function untilAnswered(url: string, tries = 200): Promise<void> {
  const { jobs } = (await (await fetch(`${url}/api/board`)).json()) as { jobs: { polledAt: number | null }[] } // the documented shape
  if (jobs.filter(({ polledAt }) => polledAt !== null).length > jobs.length / 2) return
  if (tries <= 1) throw new Error('the demo shows no figures')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await untilAnswered(url, tries - 1)
}

const startServer = (env: NodeJS.ProcessEnv, tree = '.'): Promise<Running> =>
  start(`${tree}/src/main.ts`, { env })

/** A simulator's project as a configuration names it. */
export const watched = (project: DrsProject, endpoint: string): Watched => ({ ...project, endpoint })

/** JSON is YAML. */
const configurationOf = (projects: readonly Watched[], access: Access | undefined) => ({
  ...(access === undefined ? {} : { access }),
  poll: { interval: '1s', timeout: '1s', calls_per_minute: 6000, batch: 100 },
  stall_after: '1m',
  projects: projects.map(({ name, title, endpoint, projectId, jobs, auth }) => ({
    name,
    ...(title === undefined ? {} : { title }),
    region: 'eu-west-101',
    endpoint,
    project_id: projectId,
    auth: auth ?? { token: readyToken },
    jobs,
  })),
})
