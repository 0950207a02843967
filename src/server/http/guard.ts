// What is refused before anything is read of a request: foreign hosts (DNS rebinding) and foreign sites (CSRF).
import type { IncomingMessage } from 'node:http'

import type { ClientFacts } from '../access/clientFacts.ts'
import { failure, type Failure } from './failure.ts'

const READS: readonly (string | undefined)[] = ['GET', 'HEAD']
const MEDIA_TYPES = /^application\/json(; ?charset=(utf-?8|UTF-?8))?$/
const HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

const ABSOLUTE = /^\w+:\/\/([^/?#]*)/

export type Guard = (request: IncomingMessage) => Failure | null

export type GuardParts = {
  /** Names and addresses of this server besides those of loopback, IPv6 in brackets. */
  hosts: readonly string[]
  factsOf: (request: IncomingMessage) => Pick<ClientFacts, 'host'>
}

export function createGuard({ hosts, factsOf }: GuardParts): Guard {
  const own = new Set(hosts.map((host) => host.toLowerCase()))
  const isOwnHost = (host: string | undefined): boolean =>
    host !== undefined && (HOST.test(host) || own.has(host.replace(/:\d{1,5}$/, '').toLowerCase()))

  return (request) => {
    const { method = '', headers, rawHeaders, url = '/' } = request
    if (!isOwnHost(headers.host) || hasSecondHost(rawHeaders)) return failure('host-refused')
    // A proxy may say under which name it was asked; a page can make a browser say so too, so this is one more check.
    const { host } = factsOf(request)
    if (!isOwnHost(host)) return failure('host-refused')
    // A request line may name the host too, and then that one counts (RFC 9112, 3.2.2).
    const named = ABSOLUTE.exec(url)
    if (named !== null && !isOwnHost(named[1])) return failure('host-refused')
    if (READS.includes(method)) return null
    const isForeign = headers.origin !== undefined && !isOwnOrigin(headers.origin, host)
    if (isForeign || !isOwnSite(headers['sec-fetch-site'])) return failure('origin-refused')
    const type = headers['content-type']
    const isRead = method === 'POST' || type !== undefined
    return isRead && !MEDIA_TYPES.test(type ?? '') ? failure('media-type') : null
  }
}

// Node takes the first of two; what stands in front of us may have taken the other.
const hasSecondHost = (rawHeaders: readonly string[]): boolean =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.length === 4 && text.toLowerCase() === 'host')
    .length > 1

const isOwnOrigin = (origin: string, host: string): boolean =>
  origin === `http://${host}` || origin === `https://${host}`

// A browser says where the page stands that made the request; other programs say nothing.
const isOwnSite = (site: string | string[] | undefined): boolean =>
  site === undefined || site === 'same-origin' || site === 'none'
