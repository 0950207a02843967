// The listener itself: how long it waits for whom, and whether it is encrypted.
import type { TlsPair } from '../access/followTls.ts'
import { httpLimits, type Limits } from './limits.ts'

/** Fastify's options; with `https` among them it makes a server for that, else one for plain http. */
export function listenerOptions(limits: Limits, tls: TlsPair | null) {
  const options = httpLimits(limits)
  if (tls === null) return options
  const https = { ...options.http, ...tls, handshakeTimeout: limits.headersMs }
  // The types know the two kinds of server as different ones; nothing that is used here differs.
  return { ...options, https } as typeof options
}
