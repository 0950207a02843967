// Says in the log that somebody reaches this server unencrypted although the configuration does not take that risk.
import type { Log } from '../log.ts'
import type { ClientFacts } from './clientFacts.ts'
import { isOnLoopback } from './cookies.ts'

/** Looks at how a request came. */
export type ClearWarning = (facts: ClientFacts) => void

/** Once for each of the two ways in which that happens: whoever comes so comes again and again. */
export function createClearWarning(log: Pick<Log, 'warn'>): ClearWarning {
  const told = new Set<boolean>()
  return (facts) => {
    const { isFromProxy, isSecure, peer } = facts
    if (isSecure || isOnLoopback(facts) || told.has(isFromProxy)) return
    told.add(isFromProxy)
    log.warn({ peer }, isFromProxy ? SILENT_PROXY : PAST_THE_PROXY)
  }
}

const SILENT_PROXY =
  'A trusted proxy passed on an unencrypted request, and no session or wall link begins that way: let it redirect to https, and set X-Forwarded-Proto to what the browser used'
const PAST_THE_PROXY =
  'An unencrypted request came from no proxy of access.trusted_proxies, and no session or wall link begins that way: let a firewall leave this port to the proxy alone, or list the address if it is a proxy too'
