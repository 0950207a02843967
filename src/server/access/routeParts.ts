// What the routes of access share.
import type { FastifyRequest } from 'fastify'

import { failure, RequestError, storeFailure } from '../http/failure.ts'
import type { Replies } from '../http/replies.ts'
import { StoreError } from '../store/store.ts'
import type { Access } from './access.ts'

export type AccessRouteParts = { access: Access; replies: Replies }

export type Actor = { name: string; address: string }

/** Who asks and from where, behind the hook that knows them. @throws RequestError where they are gone meanwhile */
export function actorOf(access: Access, request: FastifyRequest): Actor {
  const facts = access.factsOf(request.raw)
  const identity = access.identify(request.raw, facts)
  if (identity === null) throw new RequestError(failure('signed-out'))
  return { name: identity.name, address: facts.address }
}

/** Where nobody is kept out, there is nothing to let in with. @throws RequestError */
export function refuseWithoutAccess({ mode }: Access): void {
  if (mode === 'none') throw new RequestError(failure('no-access-control'))
}

/** @throws RequestError where the disk does not have it yet */
export async function durably<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StoreError) throw new RequestError(storeFailure(error))
    throw error
  }
}
