// The composition root: environment and configuration in, one running server out; without a configuration, the demo.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

import type { Mode } from '#contract/words.ts'
import type { Configuration, Secret } from '#server/config/configuration.ts'
import { readEnvironment, type Environment } from '#server/config/environment.ts'
import { faultText, warningText, type Report } from '#server/config/fault.ts'
import { followConfiguration } from '#server/config/followConfiguration.ts'
import { loadConfiguration } from '#server/config/loadConfiguration.ts'
import { refuseOpenDoor } from '#server/config/openDoor.ts'
import type { ReadConfiguration } from '#server/config/readConfiguration.ts'
import { createRedactor } from '#server/drs/redact.ts'
import { storeDefaults } from '#server/config/store.ts'
import { loadSite } from '#server/http/site.ts'
import { createLog } from '#server/log.ts'
import { endOnSignals, lastResort, listenTrouble } from '#server/process.ts'
import { startServer, type Server } from '#server/server.ts'
import { openStore } from '#server/store/openStore.ts'
import { systemClock } from '#server/systemClock.ts'
import { startSimulator, type Simulator } from '#simulator/simulator.ts'

const WRONG_CONFIGURATION = 2

const redactor = createRedactor()
const log = createLog(redactor, (line) => process.stderr.write(line))
lastResort(log)
const ending = endOnSignals(log)

const environment = checkedEnvironment()
const file = environment.configurationPath ?? defaultFile()
await (file === null ? runDemo() : runConfigured(file))

function checkedEnvironment(): Environment {
  const read = readEnvironment(process.env, { folder: process.cwd(), isFolder })
  if (read.faults.length > 0) endWith(read.faults.map(faultText), WRONG_CONFIGURATION)
  return read.environment
}

function isFolder(at: string): boolean | null {
  try {
    return statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? null
  } catch {
    // A file stands where a folder above it should be.
    return false
  }
}

function defaultFile(): string | null {
  const found = path.resolve('lockstep.yaml')
  return existsSync(found) ? found : null
}

async function runConfigured(at: string): Promise<void> {
  const load = (): ReadConfiguration => loadConfiguration(at, process.env, environment.listen)
  const following = followConfiguration({ path: at, load, clock: systemClock, log })
  const { first } = following
  process.on('SIGHUP', following.reload)
  if (first.kind === 'faults') return endWith(first.faults.map(faultText), WRONG_CONFIGURATION)
  for (const warning of first.warnings) log.warn({ path: warning.path }, warningText(warning))
  const server = await start(first.configuration)
  following.begin(server.reconfigure)
}

async function runDemo(): Promise<void> {
  refuseOthers()
  process.on('SIGHUP', () => log.info({}, 'The demo has no configuration to read again'))
  const simulator = await startSimulator({ clock: systemClock })
  ending.add(simulator.close)
  log.info(
    {},
    'There is no lockstep.yaml here, so this is the demo with a simulated DRS. To watch your own jobs, copy lockstep.example.yaml to lockstep.yaml, make it yours and start again',
  )
  await start(demoConfiguration(simulator))
}

/** The demo has no access control. */
function refuseOthers(): void {
  const { listen } = environment
  if (listen === null) return
  const report: Report = { faults: [], warnings: [] }
  refuseOpenDoor({ path: 'LOCKSTEP_LISTEN', line: null }, { listen, access: null }, report)
  if (report.faults.length > 0) endWith(report.faults.map(faultText), WRONG_CONFIGURATION)
}

async function start(configuration: Configuration): Promise<Server> {
  const listen = environment.listen ?? configuration.listen
  const site = loadSite(path.join(import.meta.dirname, '../dist'))
  if (site.index === null)
    log.warn({}, 'The page is not built: npm start builds it, and so does npm run build')
  try {
    const server = await startServer({
      configuration: { ...configuration, listen },
      clock: systemClock,
      random: Math.random,
      log,
      redactor,
      site,
      usersFile: path.join(environment.dataPath, 'users.json'),
      store: openStore({
        file: storeFile(configuration.mode),
        ...configuration.store,
        clock: systemClock,
        log,
      }),
    })
    ending.add(server.close)
    console.log(`Lockstep is at ${server.url}`)
    log.info({ mode: configuration.mode, projects: configuration.projects.length }, 'Lockstep has started')
    return server
  } catch (error) {
    const trouble = listenTrouble(error, listen)
    if (trouble === null) throw error
    return endWith([trouble], 1)
  }
}

/** The demo's data never mix with those of real jobs. */
function storeFile(mode: Mode): string {
  return path.join(environment.dataPath, mode === 'demo' ? 'demo.sqlite' : 'lockstep.sqlite')
}

/** Short intervals, so that something moves every few seconds and a stall shows within a minute. */
function demoConfiguration({ url, projects, credentials }: Simulator): Configuration {
  const ways = [
    {
      kind: 'password',
      iamEndpoint: url,
      domain: credentials.domain,
      user: credentials.user,
      password: fixed(credentials.password),
    },
    {
      kind: 'aksk',
      accessKey: fixed(credentials.accessKey),
      secretKey: fixed(credentials.secretKey),
      securityToken: null,
    },
    { kind: 'token', token: fixed(credentials.token) },
  ] as const
  return {
    mode: 'demo',
    listen: { host: '127.0.0.1', port: 4400 },
    language: 'en-us',
    stallAfterMs: 30_000,
    store: storeDefaults,
    access: null,
    projects: projects.map(({ name, title, region, projectId, jobs }, index) => ({
      name,
      title,
      region,
      endpoint: url,
      projectId,
      ca: null,
      proxy: null,
      poll: { intervalMs: 5_000, timeoutMs: 5_000, batch: 10, callsPerMinute: 240 },
      auth: ways[index % ways.length] ?? ways[2],
      jobs,
    })),
  }
}

function fixed(value: string): Secret {
  return { source: 'the demo', read: () => value }
}

function endWith(sentences: readonly string[], code: number): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(code)
}
