// Where the server listens. Whether it may listen there is another question: see openDoor.
import { isIPv4 } from 'node:net'

/** `host` without brackets. */
export type ListenAddress = { host: string; port: number }

export const defaultListen: ListenAddress = { host: '127.0.0.1', port: 4400 }

export type Listen = ({ kind: 'ok' } & ListenAddress) | { kind: 'fault'; expected: string }

/** `host:port`; IPv6 in brackets; port 0 = any free one. */
export function parseListen(text: string): Listen {
  const match = /^(\[[0-9A-Fa-f:.]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(text)
  const host = match?.[1]?.toLowerCase()
  const port = Number(match?.[2])
  if (!host || port > 65_535 || (isOfDigits(host) && !isIPv4(host))) {
    return { kind: 'fault', expected: 'host:port such as 127.0.0.1:4400' }
  }
  return { kind: 'ok', host: host.startsWith('[') ? host.slice(1, -1) : host, port }
}

// The system would take 2130706433 or 0x7f.1 for an address too, and another one than a reader thinks.
const isOfDigits = (host: string): boolean => /^(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+))*\.?$/.test(host)

/** `host:port` again. */
export const listenText = ({ host, port }: ListenAddress): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
