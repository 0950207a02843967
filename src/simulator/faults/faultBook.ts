// The faults that are being shown: one for each scope, set from outside, else what sentinel ids or the scenario ask for.
import type { RecordedCall } from '../callLog.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { TokenBook } from '../tokenBook.ts'
import { isIamFaultName, type DrsFaultName, type FaultName, type FaultOptions } from './faultNames.ts'
import { sentinelFault } from './sentinel.ts'

export type ActiveFault = {
  name: FaultName
  options: FaultOptions
  /** How many times more it is shown; infinite unless told. */
  left: number
  /** Where tokens are concerned, those with a serial number up to this one. */
  tokensUpTo: number
}

export type FaultBook = {
  /** Replaces what was set for the same project and kind of call. Null heals those, or everything without options. */
  set: (name: FaultName | null, options?: FaultOptions) => void
  find: (record: RecordedCall) => ActiveFault | null
  /** Counts a fault that asked to be shown so many times. */
  shown: (fault: ActiveFault) => void
}

/** Under such a fault of a sentinel or a scenario a token is good for so long: the refusal comes in mid-run. */
const TOKEN_LIFE_MS = 60_000

export const createFaultBook = (tokens: TokenBook, scenario: Scenario): FaultBook => {
  const active = new Map<string, ActiveFault>()
  return {
    set: (name, options) => {
      if (name === null && options === undefined) active.clear()
      else if (name === null) active.delete(scopeOf(options))
      else {
        const left = options?.times ?? Number.POSITIVE_INFINITY
        active.set(scopeOf(options), { name, options: options ?? {}, left, tokensUpTo: tokens.issued.length })
      }
    },
    find: (record) => {
      const set = [...active.values()].find((fault) => fault.left > 0 && concerns(fault, record))
      if (set !== undefined) return set
      const name = bySentinel(record) ?? bySchedule(record, scenario)
      return name === null ? null : unset(name, record.at, tokens)
    },
    shown: (fault) => {
      fault.left--
    },
  }
}

const scopeOf = (options: FaultOptions = {}): string =>
  JSON.stringify([options.projectId, options.route, options.jobs])

const concerns = ({ name, options }: ActiveFault, record: RecordedCall): boolean => {
  if (isIamFaultName(name) !== (record.route === 'tokens')) return false
  if (options.route !== undefined && options.route !== record.route) return false
  if (options.projectId !== undefined && options.projectId !== record.projectId) return false
  return options.jobs === undefined || options.jobs.some((id) => record.jobIds.includes(id))
}

const bySentinel = (record: RecordedCall): DrsFaultName | null =>
  record.jobIds.map(sentinelFault).find((name) => name !== null) ?? null

const bySchedule = (record: RecordedCall, { projects }: Scenario): DrsFaultName | null =>
  projects.find(({ projectId }) => projectId === record.projectId)?.faultAt?.(record.at) ?? null

/** A fault that nobody set: it has no beginning, so the age of a token decides. */
const unset = (name: DrsFaultName, at: number, tokens: TokenBook): ActiveFault => {
  const old = tokens.issued.filter((token) => at - token.issuedAt > TOKEN_LIFE_MS)
  return { name, options: {}, left: Number.POSITIVE_INFINITY, tokensUpTo: old.at(-1)?.serial ?? 0 }
}
