// Sessions as browsers see them: a cookie that comes at sign-in and goes at sign-out.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Audit } from './audit.ts'
import type { FactsOf } from './clientFacts.ts'
import type { Cookies } from './cookies.ts'
import { LONGEST_SESSION_MS, type Sessions, type SignedIn } from './sessions.ts'

/** The two sides of one call; a cookie goes with the answer, so before it is sent. */
export type RawExchange = { request: IncomingMessage; response: ServerResponse }

export type BrowserSessions = {
  /** Always with a new secret: the session that the browser had before ends. */
  begin: (exchange: RawExchange, person: SignedIn) => void
  end: (exchange: RawExchange) => void
  /** Every session of this name. */
  endAll: (name: string) => void
}

type Parts = { sessions: Sessions; cookies: Cookies; audit: Audit; factsOf: FactsOf }

export function createBrowserSessions({ sessions, cookies, audit, factsOf }: Parts): BrowserSessions {
  return {
    begin: ({ request, response }, person) => {
      const facts = factsOf(request)
      const before = cookies.read(request, 'session', facts)
      if (before !== null) sessions.end(before)
      const value = sessions.begin(person)
      cookies.set(response, { kind: 'session', value, maxAgeSeconds: LONGEST_SESSION_MS / 1_000 }, facts)
      audit.note({ kind: 'signed-in', who: person.name, what: null, from: facts.address })
    },
    end: ({ request, response }) => {
      const facts = factsOf(request)
      const before = cookies.read(request, 'session', facts)
      if (before === null) return
      cookies.set(response, { kind: 'session', value: '', maxAgeSeconds: 0 }, facts)
      const ended = sessions.end(before)
      if (ended) audit.note({ kind: 'signed-out', who: ended.name, what: null, from: facts.address })
    },
    endAll: sessions.endAll,
  }
}
