// Cookies of sessions, wall links and sign-ins under way: their names and attributes follow from how the browser is connected.
import type { IncomingMessage, ServerResponse } from 'node:http'

import { isLoopbackHost } from '../config/endpoint.ts'
import type { ClientFacts } from './clientFacts.ts'

/** `pending`: a sign-in that is under way at a provider. */
export type CookieKind = 'session' | 'wall' | 'pending'

export type Cookies = {
  /** Null where the browser sent none, or sent it in a way that does not count. */
  read: (request: IncomingMessage, kind: CookieKind, facts: ClientFacts) => string | null
  /** False where a cookie would have to cross the network in the clear. */
  maySet: (facts: ClientFacts) => boolean
  /** Before the answer is sent; an empty value takes the cookie back. */
  set: (response: ServerResponse, cookie: Cookie, facts: ClientFacts) => void
}

export type Cookie = { kind: CookieKind; value: string; maxAgeSeconds: number }

const SECRET = /^[\w-]{43}$/
const KINDS = {
  session: { name: 'lockstep', pattern: SECRET, sameSite: 'Strict' },
  wall: { name: 'lockstep-wall', pattern: SECRET, sameSite: 'Strict' },
  // It has to come along when the provider, another site, sends the browser back.
  pending: { name: 'lockstep-sign-in', pattern: /^[\w-]{1,4000}$/, sameSite: 'Lax' },
} as const

/** `plainHttp`: cookies may go unencrypted beyond this machine. */
export function createCookies({ plainHttp }: { plainHttp: boolean }): Cookies {
  /** Null = none at all. */
  const prefixOf = (facts: ClientFacts): string | null => {
    if (facts.isSecure || isOnLoopback(facts)) return '__Host-'
    return plainHttp ? '' : null
  }
  return {
    read: ({ headers }, kind, facts) => {
      const prefix = prefixOf(facts)
      if (prefix === null || headers.cookie === undefined) return null
      const { name, pattern } = KINDS[kind]
      const value = valueOf(headers.cookie, `${prefix}${name}`)
      return value !== null && pattern.test(value) ? value : null
    },
    maySet: (facts) => prefixOf(facts) !== null,
    set: (response, { kind, value, maxAgeSeconds }, facts) => {
      const prefix = prefixOf(facts)
      if (prefix === null) return
      const secure = prefix === '' ? '' : '; Secure'
      const { name, sameSite } = KINDS[kind]
      response.appendHeader(
        'set-cookie',
        `${prefix}${name}=${value}; Max-Age=${maxAgeSeconds}; Path=/${secure}; HttpOnly; SameSite=${sameSite}`,
      )
    },
  }
}

/** A browser takes and sends Secure cookies there without encryption too. */
export const isOnLoopback = ({ host }: ClientFacts): boolean =>
  isLoopbackHost(withoutPort(host).toLowerCase())

export const withoutPort = (host: string): string => host.replace(/:\d{1,5}$/, '')

/** Of two with one name neither counts: the other one may have been planted by a neighbour. */
function valueOf(header: string, name: string): string | null {
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? (values[0] ?? null) : null
}
