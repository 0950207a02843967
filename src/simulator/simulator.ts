// A pretend DRS and IAM over real HTTP on loopback: one origin answers for both.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createCallLog, type RecordedCall } from './callLog.ts'
import { simulatedCredentials, type Credentials } from './credentials.ts'
import { createControl } from './control/controlRoutes.ts'
import { createFaultBook } from './faults/faultBook.ts'
import type { FaultName, FaultOptions } from './faults/faultNames.ts'
import { createRequestHandler } from './http/requestHandler.ts'
import { createLockout } from './lockout.ts'
import { createJobIndex } from './scenario/jobIndex.ts'
import type { Scenario } from './scenario/scenario.ts'
import { scenarios, type ScenarioName } from './scenario/scenarios.ts'
import type { SimulatorClock } from './simulatorClock.ts'
import { defaultSwitches, type Switches } from './switches.ts'
import { createTokenBook, type IssuedToken } from './tokenBook.ts'
import type { World } from './world.ts'

export type SimulatorOptions = {
  clock: SimulatorClock
  /** `demo` where absent. */
  scenario?: ScenarioName | Scenario
  /** Another seed, other numbers; the jobs and their ids stay. */
  seed?: number
  /** Number of jobs of the scenarios that can be sized. */
  jobs?: number
  /** 0 or absent = any free port. */
  port?: number
  switches?: Partial<Switches>
  credentials?: Partial<Credentials>
}

export type SimulatedProject = {
  name: string
  title: string
  region: string
  projectId: string
  jobs: readonly { id: string; name: string }[]
}

export type Simulator = {
  /** `http://127.0.0.1:port`, endpoint of DRS and of IAM. */
  url: string
  port: number
  projects: readonly SimulatedProject[]
  /** What the simulator accepts. */
  credentials: Readonly<Credentials>
  /** Oldest first; bounded. */
  calls: readonly RecordedCall[]
  clearCalls: () => void
  /** Replaces the fault of the same project and kind of call. Null heals those, or everything without options. */
  setFault: (fault: FaultName | null, options?: FaultOptions) => void
  setSwitches: (switches: Partial<Switches>) => void
  /** As when somebody rotates a password or a key. */
  setCredentials: (credentials: Partial<Credentials>) => void
  issuedTokens: readonly IssuedToken[]
  /** Every token issued so far is refused from now on; the ready one is not concerned. */
  expireTokens: () => void
  /** Ends every connection, hanging ones too. */
  close: () => Promise<void>
}

/** @throws when the port is taken. */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const world = createWorld(options)
  const control = createControl(() => simulator)
  // A token may fill most of a request's headers.
  const server = createServer({ maxHeaderSize: 64 * 1024 }, createRequestHandler(world, control))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  // A TCP server's address is always of this type.
  const { port } = server.address() as AddressInfo
  const simulator: Simulator = {
    url: `http://127.0.0.1:${port}`,
    port,
    projects: world.scenario.projects.map(publicProject),
    credentials: world.credentials,
    calls: world.log.calls,
    clearCalls: world.log.clear,
    setFault: world.faults.set,
    setSwitches: (switches) => {
      Object.assign(world.switches, switches)
    },
    setCredentials: (credentials) => {
      Object.assign(world.credentials, credentials)
    },
    issuedTokens: world.tokens.issued,
    expireTokens: world.tokens.expireAll,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return simulator
}

const createWorld = (options: SimulatorOptions): World => {
  const seed = options.seed ?? 1
  const chosen = options.scenario ?? 'demo'
  const sized = options.jobs === undefined ? { seed } : { seed, jobs: options.jobs }
  const scenario = typeof chosen === 'string' ? scenarios[chosen](sized) : chosen
  const tokens = createTokenBook(seed)
  return {
    clock: options.clock,
    seed,
    scenario,
    jobs: createJobIndex(scenario),
    switches: { ...defaultSwitches, ...scenario.switches, ...options.switches },
    credentials: { ...simulatedCredentials, ...options.credentials },
    tokens,
    log: createCallLog(),
    // More than five bad signatures in a row lock a key for five minutes; IAM locks a user for longer.
    keyLockout: createLockout({ most: 5, pauseMs: 5 * 60_000 }),
    loginLockout: createLockout({ most: 5, pauseMs: 15 * 60_000 }),
    faults: createFaultBook(tokens, scenario),
  }
}

const publicProject = (project: SimulatedProject): SimulatedProject => ({
  name: project.name,
  title: project.title,
  region: project.region,
  projectId: project.projectId,
  jobs: project.jobs.map(({ id, name }) => ({ id, name })),
})
