// The ways to prove oneself that the configuration allows, in their order.
import type { Clock } from '../clock.ts'
import type { AccessWay } from '../config/configuration.ts'
import type { Audit } from './audit.ts'
import type { Cookies } from './cookies.ts'
import { firstOf, type Identify } from './identify.ts'
import type { Identity } from './identity.ts'
import { identifyByProxy } from './proxy/identifyByProxy.ts'
import { createSightings } from './proxy/sightings.ts'
import type { Sessions } from './sessions.ts'
import type { Tokens } from './tokens.ts'
import type { Walls } from './walls.ts'

type Parts = {
  cookies: Cookies
  sessions: Sessions
  walls: Walls
  tokens: Tokens
  audit: Audit
  clock: Clock
}

const local: Identity = { kind: 'local', name: 'this machine', role: 'operator' }

export function createIdentify(way: AccessWay | null, parts: Parts): Identify {
  if (way === null) return () => local
  const byWay =
    way.kind === 'proxy' ? identifyByProxy(way, createSightings(parts.clock, parts.audit)) : bySession(parts)
  return firstOf(parts.tokens.identify, byWay, parts.walls.identify)
}

const bySession =
  ({ cookies, sessions }: Parts): Identify =>
  (request, facts) => {
    const secret = cookies.read(request, 'session', facts)
    const session = secret === null ? null : sessions.find(secret)
    return session && { kind: 'user', ...session }
  }
