// How connections are made: limits, own certificate authority, proxy. TLS checks cannot be switched off.
import { getCACertificates } from 'node:tls'

import { Agent, EnvHttpProxyAgent, ProxyAgent, type Dispatcher } from 'undici'

export type Way = {
  /** PEM of an additional certificate authority; null = the usual ones alone. */
  ca: string | null
  /** URL of a proxy for every call; null = HTTPS_PROXY and NO_PROXY, for https alone. */
  proxy: string | null
  environment: Readonly<Record<string, string | undefined>>
}

/** Idle connections are given up before Huawei's gateway does it. */
const KEEP_ALIVE_MS = 4_000
const CONNECT_TIMEOUT_MS = 3_000

const limits = {
  connections: 4,
  pipelining: 1,
  allowH2: false,
  // A token of IAM alone may be larger than the usual limit.
  maxHeaderSize: 64 * 1024,
  keepAliveTimeout: KEEP_ALIVE_MS,
  keepAliveMaxTimeout: KEEP_ALIVE_MS,
}

export const createDispatcher = ({ ca, proxy, environment }: Way, protocol: string): Dispatcher => {
  const tls = {
    timeout: CONNECT_TIMEOUT_MS,
    allowH2: false,
    // Said, because Node lets NODE_TLS_REJECT_UNAUTHORIZED=0 of the environment decide where nothing is said.
    rejectUnauthorized: true,
    ...(ca === null ? {} : { ca: [...getCACertificates('default'), ca] }),
  }
  const proxied = {
    ...limits,
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
    connectTimeout: CONNECT_TIMEOUT_MS,
  }
  if (proxy !== null) return new ProxyAgent({ ...proxied, uri: proxy })
  const httpsProxy = environmentProxy(environment)
  // Plain http leads to this machine only, and so past any proxy.
  if (protocol === 'http:' || httpsProxy === null) return new Agent({ ...limits, connect: tls })
  const noProxy = environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''
  return new EnvHttpProxyAgent({ ...proxied, httpsProxy, noProxy })
}

/** The proxy that HTTPS_PROXY names; null = none. */
export const environmentProxy = (environment: Way['environment']): string | null =>
  environment['https_proxy'] || environment['HTTPS_PROXY'] || null
