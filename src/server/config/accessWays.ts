// The three ways in which people prove who they are.
import { oidcCallbackPath } from '#contract/routes.ts'

import { readCa } from './ca.ts'
import type { OidcAccess, PasswordAccess, ProxyAccess, RoleGroups } from './configuration.ts'
import { isLoopbackHost } from './endpoint.ts'
import { addFault, type Report } from './fault.ts'
import { readList, readPattern, type Pattern } from './fields.ts'
import { quote, type Found } from './found.ts'
import { readSecret, type SecretContext } from './secret.ts'
import { readSection, type Section } from './section.ts'

const GROUPS = ['operators', 'viewers'] as const

export const passwordKeys = ['users'] as const
export const proxyKeys = ['user_header', 'groups_header', ...GROUPS] as const
export const oidcKeys = [
  'issuer',
  'client_id',
  'client_secret',
  'redirect_uri',
  'groups_claim',
  'ca',
  ...GROUPS,
] as const

export function readPassword(at: Found, { sources, report }: SecretContext): PasswordAccess {
  const users = readSection(at, passwordKeys, report).get('users')
  if (users.kind === 'nothing') return { kind: 'password', users: null }
  if (users.kind !== 'text') addFault(report, users, { found: quote(users), expected: 'the path of a file' })
  return { kind: 'password', users: sources.locate(users.text) }
}

export function readProxyHeaders(at: Found, report: Report): ProxyAccess {
  const section = readSection(at, proxyKeys, report)
  const userHeader = readHeader(section.get('user_header'), 'x-forwarded-user', report)
  const groupsHeader = readHeader(section.get('groups_header'), 'x-forwarded-groups', report)
  if (userHeader === groupsHeader) {
    addFault(report, at, {
      found: 'one header for both',
      expected: 'a user_header and another groups_header',
    })
  }
  return { kind: 'proxy', userHeader, groupsHeader, ...readGroups(section, report) }
}

/** Null where a fault was reported. */
export function readOidc(
  at: Found,
  context: SecretContext & { hosts: readonly string[] },
): OidcAccess | null {
  const { report, hosts } = context
  const section = readSection(at, oidcKeys, report)
  const { get } = section
  const clientSecret = readSecret(get('client_secret'), context)
  const access = {
    issuer: readIssuer(get('issuer'), report),
    clientId: readPattern(get('client_id'), clientId, report),
    redirectUri: readRedirect(get('redirect_uri'), hosts, report),
    groupsClaim: readPattern(get('groups_claim'), claim, report),
    ca: readCa(get('ca'), context),
    ...readGroups(section, report),
  }
  return clientSecret && { kind: 'oidc', ...access, clientSecret }
}

const clientId: Pattern = {
  pattern: /^[^\p{Cc}$]{1,256}$/u,
  expected: 'the id of this client, 1 to 256 characters, written out',
  fallback: null,
}
const claim: Pattern = {
  pattern: /^[\w:./-]{1,128}$/,
  expected: 'the name of a claim such as groups',
  fallback: 'groups',
}

function readHeader(at: Found, fallback: string, report: Report): string {
  // An underscore would be one header under two names: some proxies write it for a hyphen.
  const pattern = /^[A-Za-z0-9-]{1,64}$/
  const expected = `the name of a header such as ${fallback}`
  return readPattern(at, { pattern, expected, fallback }, report).toLowerCase()
}

function readGroups({ at, get }: Section, report: Report): RoleGroups {
  const groups = {
    operators: readNames(get('operators'), report),
    viewers: readNames(get('viewers'), report),
  }
  if (groups.operators.length + groups.viewers.length === 0) {
    addFault(report, at, { found: 'no group', expected: 'operators or viewers, lists of groups' })
  }
  return groups
}

function readNames(at: Found, report: Report): readonly string[] {
  if (at.kind === 'nothing') return []
  return readList(at, 'a list of groups', report).flatMap((item) => {
    if (item.kind === 'text' && /^\P{Cc}{1,256}$/u.test(item.text)) return item.text
    addFault(report, item, { found: quote(item), expected: 'the name of a group' })
    return []
  })
}

function readIssuer(at: Found, report: Report): string {
  const url = safeUrl(at)
  if (url) return at.text
  const expected =
    "https and the address of the provider (http for this machine's loopback only), without user or query"
  addFault(report, at, { found: quoteUrl(at), expected })
  return ''
}

function readRedirect(at: Found, hosts: readonly string[], report: Report): string {
  const url = safeUrl(at)
  const isOurs = url !== null && (isLoopbackHost(url.hostname) || hosts.includes(url.hostname))
  if (isOurs && url.pathname === oidcCallbackPath) return at.text
  const expected = `https, one of access.hosts (or loopback), and ${oidcCallbackPath}`
  addFault(report, at, { found: quoteUrl(at), expected })
  return ''
}

/** Null for anything that could go elsewhere or in the clear. */
function safeUrl(at: Found): URL | null {
  if (at.kind !== 'text' || /[\s\\@?#]/.test(at.text) || !URL.canParse(at.text)) return null
  const url = new URL(at.text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))
  return isSafe ? url : null
}

// A user part or a query may well be a password.
const quoteUrl = (at: Found): string =>
  /[@?#]/.test(at.text) ? 'an address with a user, query or fragment' : quote(at)
