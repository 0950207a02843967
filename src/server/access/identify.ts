// The one question of every request: who is it?
import type { IncomingMessage } from 'node:http'

import type { ClientFacts } from './clientFacts.ts'
import type { Identity } from './identity.ts'

/**
 * Null = nobody. Each way to prove oneself is one of these; the first that knows somebody counts.
 * @throws RequestError where the request itself has to be refused, with the reason
 */
export type Identify = (request: IncomingMessage, facts: ClientFacts) => Identity | null

export const firstOf =
  (...ways: readonly Identify[]): Identify =>
  (request, facts) => {
    for (const way of ways) {
      const identity = way(request, facts)
      if (identity !== null) return identity
    }
    return null
  }
