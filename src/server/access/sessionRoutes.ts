// Signing in with a password, signing out, and who one is.
import type { FastifyInstance } from 'fastify'

import { SignIn } from '#contract/access.ts'
import { sessionPath, sessionsPath } from '#contract/routes.ts'

import { failure, RequestError } from '../http/failure.ts'
import type { Exchange, Replies } from '../http/replies.ts'
import type { Access, RawExchange } from './access.ts'
import { bodyOf } from './bodyOf.ts'
import { NoGroupError } from './noGroupError.ts'

export type AccessRouteParts = { access: Access; replies: Replies }

export function addSessionRoutes(app: FastifyInstance, { access, replies }: AccessRouteParts): void {
  const answerAs = (exchange: Exchange, identity: ReturnType<Access['identify']>): Promise<void> =>
    replies.json(exchange, access.sessionAnswer(identity, access.factsOf(exchange.request.raw)))

  app.get(sessionPath, (request, reply) => {
    const exchange = { request, reply }
    try {
      return answerAs(exchange, access.identify(request.raw))
    } catch (error) {
      if (!(error instanceof NoGroupError)) throw error
      // The page says whom the proxy named, and why that is not enough.
      const nobody = access.sessionAnswer(null, access.factsOf(request.raw))
      return replies.json(exchange, { ...nobody, name: error.person })
    }
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
    access.beginSession({ request: request.raw, response: reply.raw }, person)
    return answerAs({ request, reply }, { kind: 'user', ...person })
  })

  app.delete(sessionPath, (request, reply) => {
    access.endSession({ request: request.raw, response: reply.raw })
    return answerAs({ request, reply }, null)
  })

  app.delete(sessionsPath, (request, reply) => {
    const exchange: RawExchange = { request: request.raw, response: reply.raw }
    const identity = access.identify(request.raw)
    access.endSession(exchange)
    if (identity?.kind === 'user') access.sessions.endAll(identity.name)
    return answerAs({ request, reply }, null)
  })
}
