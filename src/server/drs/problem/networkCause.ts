// Which of our own sentences tells what fetch rejected with. Codes are those of Node 26, OpenSSL 3 and undici 8.
import type { OwnCode } from './ownProblems.ts'

const causes: Readonly<Record<string, OwnCode>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENOTFOUND: 'DNS_NOT_FOUND',
  EAI_AGAIN: 'DNS_FAILED',
  EAI_FAIL: 'DNS_FAILED',
  EHOSTUNREACH: 'UNREACHABLE',
  ENETUNREACH: 'UNREACHABLE',
  EADDRNOTAVAIL: 'UNREACHABLE',
  CERT_HAS_EXPIRED: 'TLS_EXPIRED',
  CERT_NOT_YET_VALID: 'TLS_NOT_YET_VALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'TLS_WRONG_NAME',
  UND_ERR_PRX_TLS: 'TLS_WRONG_NAME',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS_UNTRUSTED',
  SELF_SIGNED_CERT_IN_CHAIN: 'TLS_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT: 'TLS_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS_UNTRUSTED',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS_UNTRUSTED',
  CERT_UNTRUSTED: 'TLS_UNTRUSTED',
  INVALID_CA: 'TLS_UNTRUSTED',
  EPROTO: 'TLS_FAILED',
  ETIMEDOUT: 'CONNECT_TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECT_TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  UND_ERR_SOCKET: 'CONNECTION_RESET',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'CUT_SHORT',
  UND_ERR_HEADERS_OVERFLOW: 'TOO_LARGE',
  UND_ERR_PRX_CONN: 'PROXY_REFUSED',
  Z_DATA_ERROR: 'UNREADABLE',
  Z_BUF_ERROR: 'CUT_SHORT',
}

const SECURE_CHANNEL_FAULT = /^ERR_(SSL|TLS)_/
/** undici gives these no code of their own. */
const NOT_HTTP = 'HTTPParserError'
const REDIRECTED = 'unexpected redirect'
const TUNNEL_REFUSED = /^Proxy response \(|^Proxy Authentication Required/

/** `inBody`: the status had come already, so a lost connection is a broken-off answer. */
export const networkCause = (error: unknown, inBody: boolean): OwnCode => {
  const chain = causeChain(error)
  if (chain.some(({ message }) => message === REDIRECTED)) return 'REDIRECT'
  if (chain.some(({ message }) => TUNNEL_REFUSED.test(message))) return 'PROXY_REFUSED'
  if (chain.some(({ name }) => name === NOT_HTTP)) return 'UNREADABLE'
  for (const { code } of chain) {
    if (SECURE_CHANNEL_FAULT.test(code) && !(code in causes)) return 'TLS_FAILED'
    const cause = causes[code]
    if (cause === 'CONNECTION_RESET' && inBody) return 'CUT_SHORT'
    if (cause !== undefined) return cause
  }
  return inBody ? 'CUT_SHORT' : 'NETWORK'
}

type Link = { name: string; code: string; message: string }

/** The error and what caused it, innermost last; of several addresses tried, the first that has a code. */
const causeChain = (error: unknown): readonly Link[] => {
  const links: Link[] = []
  for (let at: unknown = error; at instanceof Error && links.length < 8; at = nextOf(at)) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    links.push({ name: at.name, code, message: at.message })
  }
  return links
}

const nextOf = (error: Error): unknown =>
  error instanceof AggregateError ? (error.errors as readonly unknown[])[0] : error.cause
