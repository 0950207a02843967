// Signing in with a password, signing out, and who one is.
import type { IncomingMessage } from 'node:http'

import type { FastifyInstance } from 'fastify'

import { SignIn, type SessionAnswer } from '#contract/access.ts'
import { sessionPath, sessionsPath } from '#contract/routes.ts'

import { failure, RequestError } from '../http/failure.ts'
import type { Exchange } from '../http/replies.ts'
import type { Access } from './access.ts'
import { StoreError } from '../store/store.ts'
import { bodyOf } from './bodyOf.ts'
import type { ClientFacts } from './clientFacts.ts'
import type { Identity } from './identity.ts'
import { NoGroupError } from './noGroupError.ts'
import type { AccessRouteParts } from './routeParts.ts'

export function addSessionRoutes(app: FastifyInstance, { access, replies }: AccessRouteParts): void {
  const answerAs = (exchange: Exchange, identity: Identity | null): Promise<void> =>
    replies.json(exchange, access.sessionAnswer(identity, access.factsOf(exchange.request.raw)))

  app.get(sessionPath, (request, reply) => {
    const facts = access.factsOf(request.raw)
    return replies.json({ request, reply }, ownAnswer(access, request.raw, facts))
  })

  app.post(sessionPath, async (request, reply) => {
    const { user, password } = bodyOf(SignIn, request.body)
    const facts = access.factsOf(request.raw)
    if (access.checkPassword === null) throw new RequestError(failure('not-by-password'))
    if (!access.cookies.maySet(facts)) throw new RequestError(failure('not-encrypted'))
    const person = await access.checkPassword({ user, password, address: facts.address })
    if (person === null) {
      access.audit.note({ kind: 'sign-in-failed', who: user, what: null, from: facts.address })
      throw new RequestError(failure('wrong-password'))
    }
    access.browserSessions.begin({ request: request.raw, response: reply.raw }, person)
    return answerAs({ request, reply }, { kind: 'user', ...person })
  })

  app.delete(sessionPath, async (request, reply) => {
    access.browserSessions.end({ request: request.raw, response: reply.raw })
    await access.settled().catch(ignoreStore)
    return answerAs({ request, reply }, null)
  })

  app.delete(sessionsPath, async (request, reply) => {
    const identity = access.identify(request.raw)
    access.browserSessions.end({ request: request.raw, response: reply.raw })
    if (identity?.kind === 'user') access.browserSessions.endAll(identity.name)
    await access.settled().catch(ignoreStore)
    return answerAs({ request, reply }, null)
  })
}

function ownAnswer(access: Access, request: IncomingMessage, facts: ClientFacts): SessionAnswer {
  try {
    return access.sessionAnswer(access.identify(request, facts), facts)
  } catch (error) {
    const nobody = access.sessionAnswer(null, facts)
    // The page says whom the proxy named, and why that is not enough.
    if (error instanceof NoGroupError) return { ...nobody, name: error.person }
    // The calls that the screen makes say why.
    if (error instanceof RequestError && error.failure.code === 'link-revoked') return nobody
    throw error
  }
}

/** It has ended in memory, and is written again and again until the disk has it. */
function ignoreStore(error: unknown): void {
  if (!(error instanceof StoreError)) throw error
}
