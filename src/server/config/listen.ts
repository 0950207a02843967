// Where the server listens: on this machine only, as long as it has no access control.
import { isLoopbackHost } from './endpoint.ts'

export const defaultListen = { host: '127.0.0.1', port: 4400 }

export type Listen = { kind: 'ok'; host: string; port: number } | { kind: 'fault'; expected: string }

/** `host:port`; IPv6 in brackets; port 0 = any free one. */
export function parseListen(text: string): Listen {
  const match = /^(\[[0-9A-Fa-f:.]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(text)
  const port = Number(match?.[2])
  if (!match?.[1] || port > 65_535) return { kind: 'fault', expected: 'host:port such as 127.0.0.1:4400' }
  const host = match[1].toLowerCase()
  if (!isLoopbackHost(host) || !isRealAddress(host)) {
    return {
      kind: 'fault',
      expected:
        'a loopback address such as 127.0.0.1:4400, because Lockstep has no access control and answers this machine only',
    }
  }
  return { kind: 'ok', host: host === '[::1]' ? '::1' : host, port }
}

const isRealAddress = (host: string): boolean =>
  !host.startsWith('127.') || host.split('.').every((part) => Number(part) <= 255)
