// The `access` section: who may look, and how they are reached.
import { isIP } from 'node:net'

import { readOidc, readPassword, readProxyHeaders } from './accessWays.ts'
import type { AccessConfiguration, AccessWay } from './configuration.ts'
import { addFault, type Report } from './fault.ts'
import { readList } from './fields.ts'
import { quote, type Found } from './found.ts'
import type { SecretContext } from './secret.ts'
import { readSection } from './section.ts'
import { readTls } from './tls.ts'

const WAYS = ['password', 'proxy', 'oidc'] as const

export const accessKeys = ['hosts', 'trusted_proxies', 'frames', 'tls', 'plain_http', ...WAYS] as const

/** Null where there is no such section, or where a fault in it was reported. */
export function readAccess(at: Found, context: SecretContext): AccessConfiguration | null {
  if (at.kind === 'nothing') return null
  const { report } = context
  const { get, present } = readSection(at, accessKeys, report)
  const hosts = readEach(get('hosts'), hostOf, report)
  const trustedProxies = readEach(get('trusted_proxies'), networkOf, report)
  const rest = {
    hosts,
    trustedProxies,
    frames: readEach(get('frames'), originOf, report),
    tls: readTls(get('tls'), context),
    plainHttp: readFlag(get('plain_http'), report),
  }
  const ways = WAYS.filter((way) => present.includes(way))
  if (ways.length !== 1) {
    const found = ways.length === 0 ? 'none' : ways.join(' and ')
    addFault(report, at, { found, expected: `exactly one of ${WAYS.join(', ')}` })
  }
  // Every way that stands there is read, so that its own faults are told at once too.
  const [way = null] = ways.map((name) => readWay(get(name), name, { ...context, hosts }))
  if (way?.kind === 'proxy' && trustedProxies.length === 0) {
    const told = { found: 'nothing', expected: 'the addresses of the proxy whose headers name the user' }
    addFault(report, get('trusted_proxies'), told)
  }
  return way && { ...rest, way }
}

type WayContext = SecretContext & { hosts: readonly string[] }

function readWay(at: Found, way: (typeof WAYS)[number], context: WayContext): AccessWay | null {
  if (way === 'password') return readPassword(at, context)
  return way === 'proxy' ? readProxyHeaders(at, context.report) : readOidc(at, context)
}

type Reading = { take: (text: string) => string | null; expected: string }

/** The entries that are right; none where the list is not there. */
function readEach(at: Found, { take, expected }: Reading, report: Report): readonly string[] {
  if (at.kind === 'nothing') return []
  return readList(at, `a list of ${expected}`, report).flatMap((item) => {
    const taken = item.kind === 'text' ? take(item.text) : null
    if (taken === null) addFault(report, item, { found: quote(item), expected })
    return taken ?? []
  })
}

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?)(:\d{1,5})?$/

/** The port does not count: it is not what an attacker lacks. */
const hostOf: Reading = {
  take: (text) => HOST.exec(text.toLowerCase())?.[1] ?? null,
  expected: 'host names such as lockstep.example.com, with or without a port',
}

const networkOf: Reading = {
  take: (text) => {
    const [, address = '', prefix] = /^([0-9A-Fa-f:.]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
    const family = isIP(address)
    return family > 0 && Number(prefix ?? 1) > 0 && Number(prefix ?? 1) <= (family === 4 ? 32 : 128)
      ? text
      : null
  },
  expected: 'addresses or ranges such as 10.0.0.0/8, never all there are',
}

/** As a browser spells it, so that what the policy of the page says is one origin and nothing more. */
const originOf: Reading = {
  take: (text) =>
    URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text ? text : null,
  expected: 'origins of portals such as https://portal.example.com, without a path',
}

function readFlag(at: Found, report: Report): boolean {
  if (at.kind === 'nothing' || at.text === 'false') return false
  if (at.text !== 'true') addFault(report, at, { found: quote(at), expected: 'true or false' })
  return true
}
