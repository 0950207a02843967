// The faults that are being shown: one for each scope, set from outside, and those that sentinel ids ask for.
import type { RecordedCall } from '../callLog.ts'
import type { TokenBook } from '../tokenBook.ts'
import type { FaultName, FaultOptions } from './faultNames.ts'
import { isIamFaultName } from './faultNames.ts'
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

/** Under a token sentinel a token is good for so long, so that the refusal comes in mid-run. */
const SENTINEL_TOKEN_LIFE_MS = 60_000

export const createFaultBook = (tokens: TokenBook): FaultBook => {
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
    find: (record) =>
      [...active.values()].find((fault) => fault.left > 0 && concerns(fault, record)) ??
      bySentinel(record, tokens),
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

const bySentinel = (record: RecordedCall, tokens: TokenBook): ActiveFault | null => {
  const name = record.jobIds.map(sentinelFault).find((found) => found !== null)
  if (name === undefined) return null
  const old = tokens.issued.filter((token) => record.at - token.issuedAt > SENTINEL_TOKEN_LIFE_MS)
  return { name, options: {}, left: Number.POSITIVE_INFINITY, tokensUpTo: old.at(-1)?.serial ?? 0 }
}
