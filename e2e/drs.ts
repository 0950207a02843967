// A pretend DRS in a process of its own, and the configuration that leads a server to it.
import { start, type Running } from './process.ts'

export type Fault = {
  fault: string
  projectId?: string
  retryAfter?: string
  /** Heals after so many answers. */
  times?: number
}

export type DrsProject = { name: string; projectId: string; jobs: readonly { id: string; name: string }[] }

/** What the simulator accepts at sign-in. */
type Credentials = { domain: string; user: string; password: string }

export type Drs = Running & {
  credentials: () => Promise<Credentials>
  projects: () => Promise<readonly DrsProject[]>
  /** Null heals. */
  fault: (fault: Fault | null) => Promise<void>
  switches: (switches: Readonly<Record<string, unknown>>) => Promise<void>
  /** Whether any call so far asked for this id. */
  askedFor: (jobId: string) => Promise<boolean>
}

/** `more` are further flags of the simulator's command line. */
export async function startDrs(scenario: string, more: readonly string[] = []): Promise<Drs> {
  const running = await start('src/simulator/main.ts', {
    arguments: ['--port', '0', '--scenario', scenario, ...more],
  })
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await fetch(`${running.url}/simulator/${path}`, { method, ...init })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} of the simulator: ${answer.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
  // The simulator's own answer; its shape is checked by whoever uses it.
  const configuration = async () =>
    (await control('GET', 'configuration')) as { projects: DrsProject[]; credentials: Credentials }
  return {
    ...running,
    projects: async () => (await configuration()).projects,
    credentials: async () => (await configuration()).credentials,
    fault: async (fault) => {
      await (fault === null ? control('DELETE', 'fault') : control('PUT', 'fault', fault))
    },
    switches: async (switches) => {
      await control('PUT', 'switches', switches)
    },
    askedFor: async (jobId) => JSON.stringify(await control('GET', 'calls')).includes(jobId),
  }
}
