// What one client may cost.

export type Limits = {
  bodyBytes: number
  /** For the whole of a request to arrive. */
  requestMs: number
  headersMs: number
  /** Silence on a connection. */
  connectionMs: number
  keepAliveMs: number
  paramLength: number
  maxConnections: number
  /** How often Node looks for requests that are too slow. */
  checkMs: number
}

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  requestMs: 10_000,
  headersMs: 10_000,
  connectionMs: 15_000,
  // Longer than the browser's poll and than the usual 60 s of a proxy in front.
  keepAliveMs: 65_000,
  paramLength: 128,
  maxConnections: 2_048,
  checkMs: 1_000,
}

/** The same as Fastify's options. */
export const httpLimits = (limits: Limits) => ({
  bodyLimit: limits.bodyBytes,
  requestTimeout: limits.requestMs,
  connectionTimeout: limits.connectionMs,
  keepAliveTimeout: limits.keepAliveMs,
  routerOptions: { maxParamLength: limits.paramLength },
  http: {
    headersTimeout: limits.headersMs,
    connectionsCheckingInterval: limits.checkMs,
    // Node's own refusal would lack our headers; a request without a host is refused by the guard.
    requireHostHeader: false,
  },
})
