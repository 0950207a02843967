// A sign-in that is under way at the provider, kept by the browser that began it and by nobody else.
import type { IncomingMessage, ServerResponse } from 'node:http'

import * as z from 'zod/mini'

import type { Clock } from '../../clock.ts'
import type { ClientFacts } from '../clientFacts.ts'
import type { Cookies } from '../cookies.ts'
import { createSeal } from './seal.ts'

const Pending = z.object({
  /** Comes back with the answer, which thus belongs to this browser. */
  state: z.string(),
  /** Comes back in the token, which thus belongs to this sign-in. */
  nonce: z.string(),
  /** Proves to the provider that who takes the code asked for it (PKCE). */
  verifier: z.string(),
  /** Path to go on at. */
  to: z.string(),
  /** Epoch ms. */
  endsAt: z.number(),
})
export type Pending = Omit<z.infer<typeof Pending>, 'endsAt'>

/** Typing a password and a second factor at the provider takes less. */
const MINUTES = 10

export type PendingSignIns = {
  begin: (response: ServerResponse, pending: Pending, facts: ClientFacts) => void
  /** Null where this browser began none, or too long ago. */
  find: (request: IncomingMessage, facts: ClientFacts) => Pending | null
  end: (response: ServerResponse, facts: ClientFacts) => void
}

export function createPendingSignIns(cookies: Cookies, clock: Clock): PendingSignIns {
  const seal = createSeal()
  return {
    begin: (response, pending, facts) => {
      const endsAt = clock.nowMs() + MINUTES * 60_000
      const value = seal.close(JSON.stringify({ ...pending, endsAt }))
      cookies.set(response, { kind: 'pending', value, maxAgeSeconds: MINUTES * 60 }, facts)
    },
    find: (request, facts) => {
      const sealed = cookies.read(request, 'pending', facts)
      const text = sealed === null ? null : seal.open(sealed)
      if (text === null) return null
      const { endsAt, ...pending } = Pending.parse(JSON.parse(text))
      return clock.nowMs() < endsAt ? pending : null
    },
    end: (response, facts) => cookies.set(response, { kind: 'pending', value: '', maxAgeSeconds: 0 }, facts),
  }
}
