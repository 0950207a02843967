// Where requests with credentials go: an address is taken only if it means what it says at first sight.
import { addFault, type Report } from './fault.ts'
import { quote, type Found } from './found.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** True for a host (as in a URL, IPv6 in brackets) that never leaves this machine. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host)

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': ':80', 'https:': ':443' }

/**
 * The origin, or null for anything but a plain `scheme://host[:port]`. The host must stand as the URL standard
 * would write it: no decimal or hexadecimal addresses, no look-alike dots, no trailing dot, nothing in disguise.
 */
export function plainOrigin(text: string): URL | null {
  const match = /^(https?:)\/\/([^\s/?#@\\]+)\/?$/i.exec(text)
  const url = match && URL.canParse(text) ? new URL(text) : null
  const written = match?.[2]?.toLowerCase()
  if (!url || !written || url.hostname.endsWith('.')) return null
  const defaultPort = DEFAULT_PORTS[url.protocol] ?? ''
  return written === url.host || written === `${url.host}${defaultPort}` ? url : null
}

const ENDPOINT = "https and host[:port] (http for this machine's loopback only), without user, path or query"

/** Origin of DRS or IAM. `fallback` stands for an absent one; null = required. */
export function readEndpoint(at: Found, fallback: string | null, report: Report): string {
  if (at.kind === 'nothing' && fallback !== null) return fallback
  const url = at.kind === 'text' ? plainOrigin(at.text) : null
  if (url && (url.protocol === 'https:' || isLoopbackHost(url.hostname))) return url.origin
  addFault(report, at, { found: quoteAddress(at), expected: ENDPOINT })
  return fallback ?? ''
}

/** URL of an HTTP proxy without a trailing slash; null = none named. */
export function readProxy(at: Found, report: Report): string | null {
  if (at.kind === 'nothing') return null
  const url = at.kind === 'text' ? plainOrigin(at.text) : null
  if (url) return url.origin
  addFault(report, at, {
    found: quoteAddress(at),
    expected: 'http or https and host[:port]; a proxy that asks for a password goes into HTTPS_PROXY',
  })
  return null
}

// A user part, a query or a fragment may well be a password.
const quoteAddress = (at: Found): string =>
  /[@?#]/.test(at.text) ? 'an address with a user, query or fragment' : quote(at)
