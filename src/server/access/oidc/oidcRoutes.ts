// Signing in at the provider: out by one route, and back by the other.
import type { FastifyInstance } from 'fastify'

import { oidcCallbackPath, oidcStartPath } from '#contract/routes.ts'

import type { Clock } from '../../clock.ts'
import type { Exchange } from '../../http/replies.ts'
import type { Sender } from '../../http/sender.ts'
import type { Access } from '../access.ts'
import { NoGroupError } from '../noGroupError.ts'
import { addressKey, createRateLimit } from '../rateLimit.ts'
import type { Oidc } from './oidc.ts'
import { createPendingSignIns } from './pending.ts'
import { returnPath } from './returnPath.ts'
import { troubleOf } from './trouble.ts'
import { troublePage, type TroubleFacts } from './troublePage.ts'

/** Calls to the provider for one address: a whole office may have the same. */
const TRIES = { most: 60, withinMs: 60_000 }

export type OidcRouteParts = {
  oidc: Oidc
  access: Access
  sender: Sender
  clock: Clock
}

export function addOidcRoutes(app: FastifyInstance, parts: OidcRouteParts): void {
  const { oidc, access, sender, clock } = parts
  const pendings = createPendingSignIns(access.cookies, clock)
  const tries = createRateLimit(clock, TRIES)

  const tell = ({ reply }: Exchange, told: TroubleFacts): void => sender.send(reply, troublePage(told))

  const goTo = ({ reply }: Exchange, location: string): void =>
    sender.send(reply, {
      status: 303,
      headers: ['location', location, 'content-length', '0', 'cache-control', 'no-store'],
      body: null,
    })

  app.get(oidcStartPath, async (request, reply) => {
    const exchange = { request, reply }
    const facts = access.factsOf(request.raw)
    const query = queryOf(request.raw.url)
    const to = returnPath(query.get('to'))
    if (!access.cookies.maySet(facts)) return tell(exchange, { trouble: 'clear', to })
    try {
      const { url, pending } = await oidc.begin(to, query.get('as') === 'other')
      pendings.begin(reply.raw, pending, facts)
      return goTo(exchange, url)
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === null) throw error
      return tell(exchange, { trouble, to })
    }
  })

  app.get(oidcCallbackPath, async (request, reply) => {
    const exchange = { request, reply }
    const facts = access.factsOf(request.raw)
    const query = queryOf(request.raw.url)
    const pending = pendings.find(request.raw, facts)
    // Only the browser that began a sign-in can end it, and only that one.
    if (pending === null || query.get('state') !== pending.state)
      return tell(exchange, { trouble: 'expired', to: '/' })
    const { to } = pending
    if (tries.take(addressKey(facts.address)) !== null) return tell(exchange, { trouble: 'busy', to })
    pendings.end(reply.raw, facts)
    try {
      const person = await oidc.finish(query, pending)
      access.browserSessions.begin({ request: request.raw, response: reply.raw }, person)
      return goTo(exchange, to)
    } catch (error) {
      const name = error instanceof NoGroupError ? error.person : null
      const trouble = name === null ? troubleOf(error) : 'no-group'
      if (trouble === null) throw error
      if (trouble !== 'unreachable')
        access.audit.note({ kind: 'sign-in-failed', who: name ?? '?', what: null, from: facts.address })
      return tell(exchange, { trouble, to, name })
    }
  })
}

const queryOf = (url = ''): URLSearchParams => new URLSearchParams(url.split('?').slice(1).join('?'))
