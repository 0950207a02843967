// The hook in front of every route: who may pass is decided before a byte of a body is read.
import type { FastifyReply, FastifyRequest } from 'fastify'

import { changeHeader, proxiedPattern } from '#contract/routes.ts'

import { failure, RequestError, type Failure } from '../http/failure.ts'
import type { Access } from './access.ts'
import { isOnLoopback } from './cookies.ts'
import { allowOf, hasRight, rightOf } from './rights.ts'

/** Null = may pass. What has to be said to the browser beside the answer goes into `reply`. */
export type Admission = (request: FastifyRequest, reply: FastifyReply) => Failure | null

export function createAdmission(access: Access): Admission {
  return (request, reply) => {
    const facts = access.factsOf(request.raw)
    access.warnOfClear(facts)
    // A name that means this machine is used by other programs too, which may not be encrypted.
    if (facts.isSecure && !isOnLoopback(facts)) reply.raw.setHeader('strict-transport-security', HSTS)
    // Nothing is there: who asks does not matter, and the answer says no more than that.
    if (request.is404) return null
    const { url: route = '' } = request.routeOptions
    const right = rightOf(route, request.method)
    if (right === null) return refusedMethod(route)
    if (changes(request.method, route) && !request.headers[changeHeader])
      return failure('change-header-missing')
    if (right === 'open') return null
    try {
      const identity = access.identify(request.raw, facts)
      if (identity === null) return failure('signed-out')
      access.renew({ request: request.raw, response: reply.raw }, identity, facts)
      return hasRight(identity, right) ? null : failure('forbidden')
    } catch (error) {
      if (error instanceof RequestError) return error.failure
      throw error
    }
  }
}

const HSTS = 'max-age=31536000'

function refusedMethod(route: string): Failure {
  const allow = allowOf(route)
  return allow === null ? failure('forbidden') : failure('method-not-allowed', ['allow', allow])
}

/** The proxied call is a POST that only reads. */
const changes = (method: string, route: string): boolean =>
  method !== 'GET' && method !== 'HEAD' && route !== proxiedPattern
