// Where a request comes from and how: from the connection, or from the headers of a proxy that is trusted.
import { BlockList, isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'

export type ClientFacts = {
  /** Of whoever asks, as far back as trusted proxies vouch for it. */
  address: string
  /** The other end of the connection. */
  peer: string
  /** The peer is a proxy that is trusted. */
  isFromProxy: boolean
  /** The browser's own connection is encrypted. */
  isSecure: boolean
  /** As the browser knows this server, with its port; empty where no host was named. */
  host: string
}

export type FactsOf = (request: IncomingMessage) => ClientFacts

/** Addresses and CIDR ranges, as the configuration takes them. */
export function createFactsOf(trustedProxies: readonly string[]): FactsOf {
  const isTrusted = createTrust(trustedProxies)
  return ({ socket, headers }) => {
    const peer = plainAddress(socket.remoteAddress ?? '')
    const isEncrypted = socket instanceof TLSSocket
    const own = { peer, address: peer, isFromProxy: false, isSecure: isEncrypted, host: headers.host ?? '' }
    if (!isTrusted(peer)) return own
    const forwarded = (name: string): readonly string[] => entriesOf(headers[name])
    return {
      peer,
      isFromProxy: true,
      address: clientAddress(peer, forwarded('x-forwarded-for'), isTrusted),
      // What the nearest proxy wrote; further ones may be whatever a client sent.
      isSecure: isEncrypted || forwarded('x-forwarded-proto').at(-1)?.toLowerCase() === 'https',
      host: forwarded('x-forwarded-host').at(-1) ?? own.host,
    }
  }
}

/** Headers that came twice are one with a comma. */
const entriesOf = (value: string | string[] | undefined): readonly string[] =>
  [value ?? []].flat().flatMap((text) => text.split(',').map((entry) => entry.trim()))

type Trust = (address: string) => boolean

/** From the nearest hop outwards: the first address that is no trusted proxy. */
function clientAddress(peer: string, hops: readonly string[], isTrusted: Trust): string {
  let address = peer
  for (const hop of hops.toReversed()) {
    const next = plainAddress(hop.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1'))
    if (isIP(next) === 0) return address
    address = next
    if (!isTrusted(address)) return address
  }
  return address
}

function createTrust(proxies: readonly string[]): Trust {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = familyOf(address)
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  const known = new Map<string, boolean>()
  // The list takes some ten microseconds, and few addresses ask again and again.
  return (address) => {
    if (proxies.length === 0) return false
    const before = known.get(address)
    if (before !== undefined) return before
    const isTrusted = isIP(address) > 0 && list.check(address, familyOf(address))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(address, isTrusted)
    return isTrusted
  }
}

const MOST_KNOWN = 1_000

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** An IPv4 client of a socket for both families has an address of the other one. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '')
