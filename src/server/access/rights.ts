// The one table of what is served and to whom. A route that is not in it is refused.
import {
  auditPath,
  boardPath,
  diagnosticsPath,
  eventsPath,
  historyPattern,
  jobPattern,
  oidcCallbackPath,
  oidcStartPath,
  proxiedPattern,
  runsPattern,
  sessionPath,
  sessionsPath,
  tokenPattern,
  tokensPath,
  wallClaimPath,
  wallCodePath,
  wallPairPath,
  wallPattern,
  wallsPath,
} from '#contract/routes.ts'

import type { Identity } from './identity.ts'

/**
 * `open`: anybody. `watch`: everybody who may look, walls included. `look`: the same without walls. `probe`: anybody who
 * is known. `own`: people, about themselves. `operate`: operators.
 */
export type Right = 'open' | 'watch' | 'look' | 'probe' | 'own' | 'operate'

type Method = 'GET' | 'POST' | 'DELETE'

/** By the route as it was declared. HEAD is what GET is. */
export const rights: Readonly<Record<string, Readonly<Partial<Record<Method, Right>>>>> = {
  '/*': { GET: 'open' },
  '/healthz': { GET: 'open' },
  '/readyz': { GET: 'probe' },
  [boardPath]: { GET: 'watch' },
  [jobPattern]: { GET: 'watch' },
  [historyPattern]: { GET: 'watch' },
  [runsPattern]: { GET: 'watch' },
  [eventsPath]: { GET: 'watch' },
  [proxiedPattern]: { POST: 'watch' },
  [diagnosticsPath]: { GET: 'look' },
  [sessionPath]: { GET: 'open', POST: 'open', DELETE: 'open' },
  [sessionsPath]: { DELETE: 'own' },
  [oidcStartPath]: { GET: 'open' },
  [oidcCallbackPath]: { GET: 'open' },
  [wallCodePath]: { POST: 'open' },
  [wallClaimPath]: { POST: 'open' },
  [wallsPath]: { GET: 'operate', POST: 'operate' },
  [wallPairPath]: { POST: 'operate' },
  [wallPattern]: { DELETE: 'operate' },
  [tokensPath]: { GET: 'operate', POST: 'operate' },
  [tokenPattern]: { DELETE: 'operate' },
  [auditPath]: { GET: 'operate' },
}

/** Of a declared route; null where it has no such method. */
export function rightOf(route: string, method: string): Right | null {
  const methods = Object.hasOwn(rights, route) ? rights[route] : undefined
  const name = method === 'HEAD' ? 'GET' : method
  // Any text may be a method; the table knows its own.
  return methods && Object.hasOwn(methods, name) ? (methods[name as Method] ?? null) : null
}

/** Value of the Allow header; null where there is no such route. */
export function allowOf(route: string): string | null {
  const methods = Object.hasOwn(rights, route) ? rights[route] : undefined
  return methods
    ? Object.keys(methods)
        .map((method) => (method === 'GET' ? 'GET, HEAD' : method))
        .join(', ')
    : null
}

/** Whether somebody who is known has a right. */
export const hasRight = (identity: Identity, right: Right): boolean => holders[right](identity)

const isReader = (identity: Identity): boolean =>
  identity.kind !== 'token' || identity.scopes.includes('read')

const holders: Readonly<Record<Right, (identity: Identity) => boolean>> = {
  open: () => true,
  probe: () => true,
  watch: isReader,
  look: (identity) => identity.kind !== 'wall' && isReader(identity),
  own: ({ kind }) => kind === 'user' || kind === 'local',
  operate: ({ role }) => role === 'operator',
}
