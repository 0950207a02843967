// Who may look, put together from its parts: what the routes and the hook in front of them ask.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AccessMode, SessionAnswer } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import type { AccessConfiguration, AccessWay } from '../config/configuration.ts'
import type { Log } from '../log.ts'
import { createAudit, type Audit } from './audit.ts'
import { createFactsOf, type ClientFacts, type FactsOf } from './clientFacts.ts'
import { createCookies, isOnLoopback, type Cookies } from './cookies.ts'
import { firstOf, type Identify } from './identify.ts'
import type { Identity } from './identity.ts'
import { forgetful } from './keeper.ts'
import { createCheckPassword, type CheckPassword } from './password/signIn.ts'
import { followUsers, stampOf, type UserList } from './password/users.ts'
import { identifyByProxy } from './proxy/identifyByProxy.ts'
import type { Session } from './records.ts'
import { createSessions, LONGEST_SESSION_MS, type Sessions, type SignedIn } from './sessions.ts'

export type AccessParts = {
  /** Null = this machine alone is answered, and whoever sits there may do all. */
  configuration: AccessConfiguration | null
  /** Absolute path of the file of users where the configuration names none. */
  usersFile: string
  clock: Clock
  log: Pick<Log, 'info' | 'warn' | 'error'>
}

export type Access = {
  mode: AccessMode
  /** Names of this server besides loopback. */
  hosts: readonly string[]
  factsOf: FactsOf
  /** Null = nobody. @throws RequestError where the request itself is refused */
  identify: (request: IncomingMessage, facts?: ClientFacts) => Identity | null
  /** Says to the browser what keeps it known. */
  renew: (response: ServerResponse, identity: Identity, facts: ClientFacts) => void
  /** Null in every mode but `password`. */
  checkPassword: CheckPassword | null
  /** Whoever came before has another session, which ends; the cookie goes with the answer. */
  beginSession: (exchange: RawExchange, person: SignedIn) => void
  endSession: (exchange: RawExchange) => void
  sessions: Sessions
  cookies: Cookies
  audit: Audit
  /** What everybody may know of themselves. */
  sessionAnswer: (identity: Identity | null, facts: ClientFacts) => SessionAnswer
  close: () => void
}

export type RawExchange = { request: IncomingMessage; response: ServerResponse }

export function createAccess(parts: AccessParts): Access {
  const { configuration, clock, log } = parts
  const way = configuration?.way ?? null
  const users = way?.kind === 'password' ? followUsers(way.users ?? parts.usersFile, clock, log) : null
  const keeper = forgetful
  const factsOf = createFactsOf(configuration?.trustedProxies ?? [])
  const cookies = createCookies({ plainHttp: configuration?.plainHttp ?? false })
  const sessions = createSessions(clock, keeper, standingIn(users))
  const audit = createAudit({ clock, log, keeper })
  const identify = createIdentify(way, { cookies, sessions })
  const drop = ({ request, response }: RawExchange, facts: ClientFacts): Session | null => {
    const before = cookies.read(request, 'session', facts)
    if (before === null) return null
    cookies.set(response, { kind: 'session', value: '', maxAgeSeconds: 0 }, facts)
    return sessions.end(before)
  }
  return {
    mode: way?.kind ?? 'none',
    hosts: configuration?.hosts ?? [],
    factsOf,
    identify: (request, facts = factsOf(request)) => identify(request, facts),
    renew: () => {},
    checkPassword: users && createCheckPassword(users, clock),
    beginSession: (exchange, person) => {
      const facts = factsOf(exchange.request)
      drop(exchange, facts)
      exchange.response.removeHeader('set-cookie')
      const value = sessions.begin(person)
      const maxAgeSeconds = LONGEST_SESSION_MS / 1_000
      cookies.set(exchange.response, { kind: 'session', value, maxAgeSeconds }, facts)
      audit.note({ kind: 'signed-in', who: person.name, what: null, from: facts.address })
    },
    endSession: (exchange) => {
      const facts = factsOf(exchange.request)
      const ended = drop(exchange, facts)
      if (ended) audit.note({ kind: 'signed-out', who: ended.name, what: null, from: facts.address })
    },
    sessions,
    cookies,
    audit,
    sessionAnswer: (identity, facts) => ({
      mode: way?.kind ?? 'none',
      name: identity?.name ?? null,
      role: identity?.role ?? null,
      plainHttp: way !== null && !facts.isSecure && !isOnLoopback(facts),
    }),
    close: () => users?.stop(),
  }
}

const local: Identity = { kind: 'local', name: 'this machine', role: 'operator' }

function createIdentify(
  way: AccessWay | null,
  { cookies, sessions }: { cookies: Cookies; sessions: Sessions },
): Identify {
  if (way === null) return () => local
  if (way.kind === 'proxy') return firstOf(identifyByProxy(way))
  return firstOf((request, facts) => {
    const secret = cookies.read(request, 'session', facts)
    const session = secret === null ? null : sessions.find(secret)
    return session && { kind: 'user', ...session }
  })
}

/** A session of the password mode lives as long as its user and their password; one of another mode as long as the mode. */
const standingIn =
  (users: UserList | null) =>
  ({ name, role, stamp }: Session): Session['role'] | null => {
    if (users === null) return stamp === null ? role : null
    const user = users.find(name)
    return user !== null && stampOf(user) === stamp ? user.role : null
  }
