// Flags of the simulator's command.
import { parseArgs } from 'node:util'

import { faultNames, isFaultName, type FaultName } from '../faults/faultNames.ts'
import { isScenarioName, scenarios, type ScenarioName } from '../scenario/scenarios.ts'
import { authKinds, isAuthKind, type AuthKind } from './configurationText.ts'

export type CommandLine = {
  port: number
  scenario: ScenarioName
  seed: number
  /** Null: as many as the scenario has. */
  jobs: number | null
  fault: FaultName | null
  /** File to write; null: a configuration is printed. */
  configuration: string | null
  auth: AuthKind
  interval: string
  stallAfter: string
}

export class CommandLineError extends Error {
  override name = 'CommandLineError'
}

const options = {
  port: { type: 'string', default: '4401' },
  scenario: { type: 'string', default: 'demo' },
  seed: { type: 'string', default: '1' },
  jobs: { type: 'string' },
  fault: { type: 'string' },
  configuration: { type: 'string' },
  auth: { type: 'string', default: 'token' },
  interval: { type: 'string', default: '5s' },
  'stall-after': { type: 'string', default: '30s' },
} as const

/** @throws CommandLineError with one sentence that names the flag. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const values = parse(args)
  const { scenario, fault, auth } = values
  if (!isScenarioName(scenario)) throw unknownName('--scenario', scenario, Object.keys(scenarios))
  if (fault !== undefined && !isFaultName(fault)) throw unknownName('--fault', fault, faultNames)
  if (!isAuthKind(auth)) throw unknownName('--auth', auth, authKinds)
  return {
    port: integer('--port', values.port, 65_535),
    scenario,
    seed: integer('--seed', values.seed, 2 ** 31),
    jobs: values.jobs === undefined ? null : integer('--jobs', values.jobs, 100_000),
    fault: fault ?? null,
    configuration: values.configuration ?? null,
    auth,
    interval: values.interval,
    stallAfter: values['stall-after'],
  }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? error.message : String(error))
  }
}

const integer = (flag: string, given: string, most: number): number => {
  const value = Number(given)
  if (/^\d+$/.test(given) && value <= most) return value
  throw new CommandLineError(`${flag}: found ${given}, expected an integer from 0 to ${most}`)
}

const unknownName = (flag: string, found: string, known: readonly string[]): CommandLineError =>
  new CommandLineError(`${flag}: found ${found}, expected one of ${known.join(', ')}`)
