// Tokens for programs, and the record of who did what.
import type { FastifyInstance } from 'fastify'

import { NewToken, type ApiToken, type AuditAnswer } from '#contract/access.ts'
import { auditPath, tokenPattern, tokensPath } from '#contract/routes.ts'

import { failure, RequestError } from '../http/failure.ts'
import { bodyOf } from './bodyOf.ts'
import type { KeptToken } from './records.ts'
import { actorOf, durably, refuseWithoutAccess, type AccessRouteParts } from './routeParts.ts'

export function addTokenRoutes(app: FastifyInstance, { access, replies }: AccessRouteParts): void {
  const { tokens, audit } = access

  app.get(tokensPath, (request, reply) =>
    replies.json({ request, reply }, { tokens: tokens.all().map(shown) }),
  )

  app.post(tokensPath, async (request, reply) => {
    refuseWithoutAccess(access)
    const { name, scopes } = bodyOf(NewToken, request.body)
    const { name: by, address } = actorOf(access, request)
    const { token, secret } = await durably(tokens.make(name, scopes, by))
    audit.note({ kind: 'token-made', who: by, what: name, from: address })
    return replies.json({ request, reply }, { token: shown(token), secret }, 201)
  })

  app.delete<{ Params: { id: string } }>(tokenPattern, async (request, reply) => {
    const { name: by, address } = actorOf(access, request)
    const token = tokens.get(request.params.id)
    if (token === null) throw new RequestError(failure('unknown-token'))
    if (token.revokedAt === null)
      audit.note({ kind: 'token-revoked', who: by, what: token.name, from: address })
    const revoked = await durably(tokens.revoke(token))
    return replies.json({ request, reply }, { token: shown(revoked) })
  })

  app.get(auditPath, (request, reply) =>
    replies.json({ request, reply }, { entries: [...audit.latest()] } satisfies AuditAnswer),
  )
}

/** Without the hash of its secret. */
const shown = ({ hash: _hash, ...token }: KeptToken): ApiToken => token
