// Who may look, put together from its parts: what the routes and the hook in front of them ask.
import type { IncomingMessage } from 'node:http'

import type { AccessMode, SessionAnswer } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import type { AccessConfiguration } from '../config/configuration.ts'
import { failure, RequestError } from '../http/failure.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import { createAudit, type Audit } from './audit.ts'
import { createBrowserSessions, type BrowserSessions } from './browserSessions.ts'
import { createClearWarning, type ClearWarning } from './clearWarning.ts'
import { createFactsOf, type ClientFacts, type FactsOf } from './clientFacts.ts'
import { createCookies, isOnLoopback, type Cookies } from './cookies.ts'
import { createIdentify } from './createIdentify.ts'
import { createGrants } from './grants.ts'
import type { Identity } from './identity.ts'
import { createKeeper, forgetful } from './keeper.ts'
import { createMemory } from './memory.ts'
import { createOidc, type Oidc } from './oidc/oidc.ts'
import { oidcStamp } from './oidc/oidcStamp.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { createCheckPassword, type CheckPassword } from './password/signIn.ts'
import { followUsers, stampOf, type UserList } from './password/users.ts'
import type { AccessChange, KeptToken, KeptWall, Session } from './records.ts'
import { createRenewal, type Renewal } from './renewal.ts'
import { createSessions } from './sessions.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createWalls, type Walls } from './walls.ts'

export type AccessParts = {
  /** Null = this machine alone is answered, and whoever sits there may do all. */
  configuration: AccessConfiguration | null
  /** Absolute path of the file of users where the configuration names none. */
  usersFile: string
  /** Null = nothing outlives the process. */
  store: Pick<Store, 'loadAccess' | 'writeAccess' | 'onRenewed'> | null
  clock: Clock
  log: Pick<Log, 'info' | 'warn' | 'error'>
}

export type Access = {
  mode: AccessMode
  /** Names of this server besides loopback. */
  hosts: readonly string[]
  /** Origins whose pages may show ours in a frame. */
  frames: readonly string[]
  factsOf: FactsOf
  warnOfClear: ClearWarning
  /** Null = nobody. @throws RequestError where the request itself is refused */
  identify: (request: IncomingMessage, facts?: ClientFacts) => Identity | null
  /** Says to the browser what keeps it known. */
  renew: Renewal
  /** Null in every mode but `password`. */
  checkPassword: CheckPassword | null
  /** Null in every mode but `oidc`. */
  oidc: Oidc | null
  browserSessions: BrowserSessions
  cookies: Cookies
  audit: Audit
  walls: Walls
  pairing: Pairing
  tokens: Tokens
  /** What everybody may know of themselves. */
  sessionAnswer: (identity: Identity | null, facts: ClientFacts) => SessionAnswer
  /** Takes in what is kept of before. Until then nobody is told that they are signed out. Never rejects. */
  restore: () => Promise<void>
  /** Settles once everything said before is durable. @throws StoreError */
  settled: () => Promise<void>
  close: () => Promise<void>
}

export function createAccess(parts: AccessParts): Access {
  const { configuration, clock, log } = parts
  const way = configuration?.way ?? null
  // Where everybody is let in, there is nothing to remember.
  const store = way === null ? null : parts.store
  const users = way?.kind === 'password' ? followUsers(way.users ?? parts.usersFile, clock, log) : null
  const oidc = way?.kind === 'oidc' ? createOidc({ way, clock, log }) : null
  const keeper = store === null ? forgetful : createKeeper({ store, clock, log })
  const factsOf = createFactsOf(configuration?.trustedProxies ?? [])
  const cookies = createCookies({ plainHttp: configuration?.plainHttp ?? false })
  const sessions = createSessions(
    clock,
    keeper,
    standingIn(users, way?.kind === 'oidc' ? oidcStamp(way) : null),
  )
  const audit = createAudit({ clock, log, keeper })
  const walls = createWalls({ grants: createGrants({ clock, keeper, ...asWall }), cookies, audit, clock })
  const tokens = createTokens(createGrants({ clock, keeper, ...asToken }), clock)
  const memory = createMemory({ store, keeper, clock, log }, { sessions, walls, tokens, audit })
  const identify = createIdentify(way, { cookies, sessions, walls, tokens, audit, clock })
  return {
    mode: way?.kind ?? 'none',
    hosts: configuration?.hosts ?? [],
    frames: configuration?.frames ?? [],
    factsOf,
    warnOfClear: way === null || configuration?.plainHttp ? () => {} : createClearWarning(log),
    identify: (request, facts = factsOf(request)) => {
      const identity = identify(request, facts)
      if (identity === null && !memory.isLoaded() && bringsSecret(request))
        throw new RequestError(failure('access-not-loaded', ['retry-after', '1']))
      return identity
    },
    renew: createRenewal(cookies, clock),
    checkPassword: users && createCheckPassword(users, clock),
    oidc,
    browserSessions: createBrowserSessions({ sessions, cookies, audit, factsOf }),
    cookies,
    audit,
    walls,
    pairing: createPairing(clock),
    tokens,
    sessionAnswer: (identity, facts) => ({
      mode: way?.kind ?? 'none',
      name: identity?.name ?? null,
      role: identity?.role ?? null,
      plainHttp: way !== null && !facts.isSecure && !isOnLoopback(facts),
    }),
    restore: memory.restore,
    settled: keeper.settled,
    close: async () => {
      users?.stop()
      memory.close()
      await Promise.all([keeper.close(), oidc?.close()])
    },
  }
}

const asWall = {
  kept: (wall: KeptWall): AccessChange => ({ kind: 'wall', wall }),
  gone: (id: string): AccessChange => ({ kind: 'wall-gone', id }),
}
const asToken = {
  kept: (token: KeptToken): AccessChange => ({ kind: 'token', token }),
  gone: (id: string): AccessChange => ({ kind: 'token-gone', id }),
}

const bringsSecret = ({ headers }: IncomingMessage): boolean =>
  headers.cookie !== undefined || headers.authorization !== undefined

/**
 * A session of the password mode lives as long as its user and their password; one of a provider as long as the
 * configuration of both (`stamp`).
 */
const standingIn =
  (users: UserList | null, oidc: string | null) =>
  ({ name, role, stamp }: Session): Session['role'] | null => {
    if (users === null) return oidc !== null && stamp === oidc ? role : null
    const user = users.find(name)
    return user !== null && stampOf(user) === stamp ? user.role : null
  }
