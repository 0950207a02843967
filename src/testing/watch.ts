// Board and poller against the simulator over real HTTP, with one driven clock for all of them.
import type { BoardAnswer } from '#contract/board.ts'
import type { JobDetail, JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { createBoard, type Board } from '#server/board/board.ts'
import type {
  AccessConfiguration,
  AuthConfiguration,
  Configuration,
  PollConfiguration,
  ProjectConfiguration,
  Secret,
} from '#server/config/configuration.ts'
import { storeDefaults } from '#server/config/store.ts'
import { createDrsClient } from '#server/drs/createDrsClient.ts'
import { createCredentials } from '#server/drs/credential/createCredentials.ts'
import { createRedactor } from '#server/drs/redact.ts'
import { createHistoryViews, type HistoryViews } from '#server/history/historyViews.ts'
import { createPoller, type Poller } from '#server/poll/poller.ts'
import { openStore } from '#server/store/openStore.ts'
import type { Store } from '#server/store/store.ts'
import type { RecordedCall } from '#simulator/callLog.ts'
import type { Scenario } from '#simulator/scenario/scenario.ts'
import type { ScenarioName } from '#simulator/scenario/scenarios.ts'
import { startSimulator, type Simulator } from '#simulator/simulator.ts'
import type { Switches } from '#simulator/switches.ts'

import { createCallsUnderWay, type CallsUnderWay } from './callsUnderWay.ts'
import { createDrivenClock, type DrivenClock } from './drivenClock.ts'

export type LogLine = { level: 'info' | 'warn'; message: string } & Readonly<Record<string, unknown>>

export type Watch = {
  simulator: Simulator
  clock: DrivenClock
  board: Board
  /** Null where nothing is kept. */
  history: HistoryViews | null
  store: Store | null
  poller: Poller
  underWay: CallsUnderWay
  configuration: Configuration
  /** What was logged, oldest first. */
  lines: LogLine[]
  all: () => BoardAnswer
  /** @throws where there is no such project. */
  project: (name?: string) => Project
  /** By its name. @throws where there is no such job. */
  job: (name: string) => JobSummary
  detail: (name: string) => JobDetail
  /** Reads another configuration as the server does. */
  reconfigure: (configuration: Configuration) => void
  close: () => Promise<void>
}

export type WatchOptions = {
  scenario: Scenario | ScenarioName
  switches?: Partial<Switches>
  poll?: Partial<PollConfiguration>
  stallAfterMs?: number
  auth?: 'token' | 'password' | 'aksk'
  /** Jobs beyond the scenario's, in its first project. */
  moreJobs?: readonly string[]
  /** Keeps history in this file, as a demo does: the simulator of the next watch listens at another port. */
  storeFile?: string
  /** Epoch ms; START_AT where it is not given. */
  startAt?: number
  access?: AccessConfiguration
}

/** 2026-11-23 08:00 UTC. */
export const START_AT = Date.UTC(2026, 10, 23, 8)

/** Started, and not yet polled: advance the clock. */
export const startWatch = async (options: WatchOptions): Promise<Watch> => {
  const underWay = createCallsUnderWay()
  const clock = createDrivenClock({ startAt: options.startAt ?? START_AT, settle: underWay.settle })
  const { scenario, switches = {} } = options
  const simulator = await startSimulator({ clock, scenario, switches })
  const lines: LogLine[] = []
  const log = {
    info: (facts: object, message: string) => lines.push({ ...facts, level: 'info', message }),
    warn: (facts: object, message: string) => lines.push({ ...facts, level: 'warn', message }),
  }
  const configuration = configurationOf(simulator, options)
  const redactor = createRedactor()
  let credentials = createCredentials({ clock, redactor })
  const clients = (project: ProjectConfiguration) =>
    underWay.watch(createDrsClient(project, { clock, credential: credentials.of(project), redactor }))
  const { storeFile: file } = options
  const store =
    file === undefined ? null : underWay.watch(openStore({ file, ...configuration.store, clock, log }))
  const board = createBoard({ configuration, clock, log, store })
  if (store !== null) await board.restore()
  const poller = createPoller({ configuration, clients, board: board.sink, clock, random: () => 0.5, log })
  const all = (): BoardAnswer => board.views.since(null)
  const job = (name: string): JobSummary => found(all().jobs.find((one) => one.name === name))
  poller.start()
  return {
    simulator,
    clock,
    board,
    store,
    history:
      store &&
      createHistoryViews({
        store,
        views: board.views,
        configuration: () => configuration,
        keepSpans: board.keepSpans,
      }),
    poller,
    underWay,
    configuration,
    lines,
    all,
    project: (name) => found(all().projects.find((one) => name === undefined || one.name === name)),
    job,
    detail: (name) => found(board.views.job(job(name).project, job(name).jobId) ?? undefined),
    reconfigure: (next) => {
      credentials = createCredentials({ clock, redactor })
      board.reconfigure(next)
      poller.reconfigure(next)
    },
    close: async () => {
      await poller.stop()
      board.close()
      await store?.close()
      await credentials.close()
      await simulator.close()
    },
  }
}

/** Calls for progress that reached the simulator; `id`: those that asked for it. */
export const pollsOf = ({ simulator }: Watch, id?: string): readonly RecordedCall[] =>
  simulator.calls.filter(
    ({ route, jobIds }) => route === 'struct-process' && (id === undefined || jobIds.includes(id)),
  )

export const statusCallsOf = ({ simulator }: Watch): readonly RecordedCall[] =>
  simulator.calls.filter(({ route }) => route === 'batch-status')

const configurationOf = (simulator: Simulator, options: WatchOptions): Configuration => ({
  mode: options.storeFile === undefined ? 'live' : 'demo',
  listen: { host: '127.0.0.1', port: 0 },
  language: 'en-us',
  stallAfterMs: options.stallAfterMs ?? 300_000,
  store: storeDefaults,
  access: options.access ?? null,
  projects: simulator.projects.map((project, index) => ({
    name: project.name,
    title: project.title,
    region: project.region,
    projectId: project.projectId,
    endpoint: simulator.url,
    ca: null,
    proxy: null,
    poll: { intervalMs: 10_000, timeoutMs: 10_000, batch: 10, callsPerMinute: 60, ...options.poll },
    auth: authOf(simulator, options.auth ?? 'token'),
    jobs: [...project.jobs, ...(index === 0 ? (options.moreJobs ?? []).map((id) => ({ id, name: id })) : [])],
  })),
})

const secret = (read: () => string): Secret => ({ source: 'the test', read })

const authOf = ({ url, credentials }: Simulator, kind: AuthConfiguration['kind']): AuthConfiguration => {
  if (kind === 'token') return { kind, token: secret(() => credentials.token) }
  if (kind === 'aksk') {
    const [accessKey, secretKey] = [secret(() => credentials.accessKey), secret(() => credentials.secretKey)]
    return { kind, accessKey, secretKey, securityToken: null }
  }
  const { domain, user } = credentials
  return { kind, iamEndpoint: url, domain, user, password: secret(() => credentials.password) }
}

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the board has no such thing')
  return value
}
