// The interlock: nobody but this machine is answered unless the configuration says who may look, and how safely.
import type { AccessConfiguration } from './configuration.ts'
import { isLoopbackHost } from './endpoint.ts'
import type { Report } from './fault.ts'
import { listenText, type ListenAddress } from './listen.ts'

type Door = { listen: ListenAddress; access: AccessConfiguration | null }

/** `place`: where the address was said. At most one fault. */
export function refuseOpenDoor(
  { path, line }: { path: string; line: number | null },
  { listen, access }: Door,
  report: Report,
): void {
  const expected = whyShut({ listen, access })
  if (expected !== null) report.faults.push({ path, line, found: `"${listenText(listen)}"`, expected })
}

/** What has to be said before this address may be listened on; null = it may. */
export function whyShut({ listen, access }: Door): string | null {
  if (isLoopback(listen)) return null
  if (access === null) {
    return 'a loopback address such as 127.0.0.1:4400, because there is no access control: Lockstep answers this machine only until access (password, proxy or oidc) in lockstep.yaml says who may look'
  }
  if (access.tls === null && access.trustedProxies.length === 0 && !access.plainHttp) {
    return 'access.tls (certificate and key), or access.trusted_proxies (a reverse proxy that ends TLS), because passwords and sessions would cross the network in the clear; access.plain_http: true takes that risk'
  }
  if (isWildcard(listen) && access.hosts.length === 0) {
    return 'access.hosts, the names under which browsers reach this server, because other names are refused'
  }
  return null
}

/** Every address of this machine. */
export const isWildcard = ({ host }: ListenAddress): boolean =>
  ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'].includes(host)

const isLoopback = ({ host }: ListenAddress): boolean =>
  isLoopbackHost(host.includes(':') ? `[${host}]` : host)
