// Letting screens in: by a code that they show, or by a link; and out again.
import type { FastifyInstance } from 'fastify'

import { ClaimWall, NewWall, PairWall, type WallClaimed, type WallLink } from '#contract/access.ts'
import { wallClaimPath, wallCodePath, wallPairPath, wallPattern, wallsPath } from '#contract/routes.ts'

import { failure, RequestError } from '../http/failure.ts'
import { bodyOf } from './bodyOf.ts'
import { createRateLimit } from './rateLimit.ts'
import type { KeptWall } from './records.ts'
import { actorOf, durably, refuseWithoutAccess, type AccessRouteParts } from './routeParts.ts'
import type { Clock } from '../clock.ts'
import { WALL_COOKIE_SECONDS } from './walls.ts'

/** Codes that an operator may try in a minute. */
const TRIES = { most: 10, withinMs: 60_000 }

export function addWallRoutes(app: FastifyInstance, parts: AccessRouteParts & { clock: Clock }): void {
  const { access, replies, clock } = parts
  const { walls, pairing, audit } = access
  const tries = createRateLimit(clock, TRIES)

  app.get(wallsPath, (request, reply) => replies.json({ request, reply }, { walls: walls.all().map(shown) }))

  app.post(wallsPath, async (request, reply) => {
    refuseWithoutAccess(access)
    const { name } = bodyOf(NewWall, request.body)
    const { name: by, address } = actorOf(access, request)
    const { wall, secret } = await durably(walls.make(name, by))
    audit.note({ kind: 'link-paired', who: by, what: name, from: address })
    return replies.json({ request, reply }, { wall: shown(wall), token: secret }, 201)
  })

  app.post(wallPairPath, async (request, reply) => {
    refuseWithoutAccess(access)
    const { code, name } = bodyOf(PairWall, request.body)
    const { name: by, address } = actorOf(access, request)
    const waitMs = tries.take(by)
    if (waitMs !== null) {
      const seconds = String(Math.ceil(waitMs / 1_000))
      throw new RequestError(failure('too-many-tries', ['retry-after', seconds]))
    }
    const asking = pairing.byCode(code)
    if (asking === null) throw new RequestError(failure('unknown-code'))
    const { wall, secret } = await durably(walls.make(name, by))
    asking.link = secret
    audit.note({ kind: 'link-paired', who: by, what: name, from: address })
    return replies.json({ request, reply }, { wall: shown(wall) }, 201)
  })

  app.delete<{ Params: { id: string } }>(wallPattern, async (request, reply) => {
    const { name: by, address } = actorOf(access, request)
    const wall = walls.get(request.params.id)
    if (wall === null) throw new RequestError(failure('unknown-link'))
    if (wall.revokedAt === null) audit.note({ kind: 'link-revoked', who: by, what: wall.name, from: address })
    const revoked = await durably(walls.revoke(wall))
    return replies.json({ request, reply }, { wall: shown(revoked) })
  })

  addScreenRoutes(app, parts)
}

/** What a screen asks that nobody has let in yet. */
function addScreenRoutes(app: FastifyInstance, { access, replies }: AccessRouteParts): void {
  const { walls, pairing, cookies } = access

  app.post(wallCodePath, (request, reply) => {
    refuseWithoutAccess(access)
    const facts = access.factsOf(request.raw)
    if (!cookies.maySet(facts)) throw new RequestError(failure('not-encrypted'))
    return replies.json({ request, reply }, pairing.open(facts.address), 201)
  })

  app.post(wallClaimPath, (request, reply) => {
    refuseWithoutAccess(access)
    const { secret, token } = bodyOf(ClaimWall, request.body)
    const facts = access.factsOf(request.raw)
    if (!cookies.maySet(facts)) throw new RequestError(failure('not-encrypted'))
    const asking = secret === undefined ? null : pairing.bySecret(secret)
    const value = asking === null ? token : asking.link
    if (value === null) return replies.json({ request, reply }, { state: 'waiting' } satisfies WallClaimed)
    const wall = value === undefined ? null : walls.find(value)
    const state = wall === null ? 'expired' : wall.revokedAt === null ? 'paired' : 'revoked'
    if (wall !== null && value !== undefined && state === 'paired') {
      walls.used(wall, facts.address)
      cookies.set(reply.raw, { kind: 'wall', value, maxAgeSeconds: WALL_COOKIE_SECONDS }, facts)
    }
    return replies.json({ request, reply }, { state } satisfies WallClaimed)
  })
}

/** Without the hash of its secret. */
const shown = ({ hash: _hash, ...wall }: KeptWall): WallLink => wall
